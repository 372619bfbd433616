using EventSuite.Core.Events;
using Leaderboard.Web.Pages.Console.Overview;

namespace Leaderboard.Web.Tests.Console;

public sealed class PhaseOutlookTests
{
    private static readonly DateTimeOffset Now = SampleEvent.At(1, 12);

    [Theory]
    [InlineData(Phase.Draft, Phase.Open, "30 participants can submit up to 3 entries each, until Sat 27 March, 15:00 CET.")]
    [InlineData(Phase.Closed, Phase.Qualifiers, "5 judges will score 50 entries: 250 scores in all.")]
    [InlineData(Phase.Qualifiers, Phase.Finals, "16 entries go on to the finals (the best 15, and everybody tied with the last of them); 34 entries are out.")]
    [InlineData(Phase.Qualifiers, Phase.Finals, "140 scores of Qualifiers are missing and could no longer be given.")]
    [InlineData(Phase.Ceremony, Phase.Published, "The results of 50 entries become public: ranks, points, names and the music. This cannot be taken back.")]
    [InlineData(Phase.Closed, Phase.Open, "30 participants can submit, replace and withdraw again.")]
    public void Outlook_TellsInNumbers(Phase from, Phase to, string sentence)
    {
        var view = SampleEvent.View(SampleEvent.In(from), Now, new PhaseFacts(Now, 30, 5, 50, 0, 110, 0, 140, 0, 50));

        Assert.Contains(sentence, PhaseOutlook.Of(view, to, finalists: 16));
    }

    [Fact]
    public void EveryStep_SaysSomething() => Assert.All(
        Enum.GetValues<Phase>().SelectMany(p => PhasePlan.Neighbours(p).Select(n => (From: p, To: n))).Where(s => s.From != Phase.Published),
        s => Assert.NotEmpty(PhaseOutlook.Of(SampleEvent.View(SampleEvent.In(s.From), Now), s.To, 1)));
}
