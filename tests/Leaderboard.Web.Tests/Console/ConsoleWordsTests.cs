using System.Reflection;
using EventSuite.Core.Audit;
using EventSuite.Core.Console;
using EventSuite.Core.Events;
using Leaderboard.Web.Hosting;
using Leaderboard.Web.Pages.Console.Audit;
using Leaderboard.Web.Pages.Console.Boards;
using Leaderboard.Web.Pages.Console.Parts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Leaderboard.Web.Tests.Console;

public sealed class ConsoleWordsTests
{
    [Theory]
    [InlineData("phase.moved", "Finals", """{"from":"Qualifiers","overridden":["scores_missing"]}""", "moved the event from Qualifiers to Finals, overriding 1 obstacle")]
    [InlineData("agenda.shifted", "lab", """{"minutes":15,"rows":7}""", "shifted 7 agenda rows by 15 minutes, from 'lab' on")]
    [InlineData("deadline.extended", "team07", """{"until":"2027-03-27T15:00:00+00:00"}""", "set the deadline of team07 to Sat 27 March, 16:00 CET")]
    [InlineData("event.edited", "x", """{"parts":["title","scoreTitles"],"revision":4}""", "changed the title and the score titles")]
    [InlineData("score.recorded", "ab12cd34", """{"round":"finals","revision":2,"values":"originality=4,balance=3"}""", "scored entry AB12 in finals (revision 2): originality=4, balance=3")]
    [InlineData("board.mode", "finals/main", """{"mode":"Frozen"}""", "set the board finals/main to sealed")]
    [InlineData("quiz.opened", "q1", "{}", "quiz.opened q1")]
    public void LinesOfTheLog_AreSentences(string action, string subject, string detail, string sentence) =>
        Assert.Equal(sentence, AuditSentence.Of(new AuditFact("organiser", action, "got-talent", subject, detail), SampleEvent.In(Phase.Open).Zone));

    [Fact]
    public void Freezing_AHeldBoard_PromisesNoRanks()
    {
        var contest = SampleEvent.In(Phase.Qualifiers);
        var held = new BoardControl(contest.Definition.Rounds[0], BoardMode.Held, null);

        Assert.Equal("The board stays empty and says that it is sealed.", BoardWords.Effect(contest, held, BoardMode.Frozen, 50));
        Assert.Contains("50 entries", BoardWords.Effect(contest, held with { Mode = BoardMode.Live }, BoardMode.Frozen, 50), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "a" }, "a")]
    [InlineData(new[] { "a", "b", "c" }, "a, b and c")]
    [InlineData(new[] { "a", "b", "c", "d", "e", "f" }, "a, b, c, d and 2 more")]
    public void Lists_ReadAsPeopleSayThem(string[] names, string text) => Assert.Equal(text, Say.List(names));

    [Fact]
    public void EveryPageOfTheConsole_IsForStaffAtLeast()
    {
        var pages = typeof(ConsolePage).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any(r => r.Template.Contains("/console", StringComparison.Ordinal))).ToList();

        Assert.True(pages.Count >= 9);
        Assert.All(pages, p => Assert.Contains(p.GetCustomAttribute<AuthorizeAttribute>()?.Policy, (string?[])[Policies.EventStaff, Policies.EventOrganiser]));
        // One way to change things, which asks for the right first.
        Assert.All(pages, p => Assert.True(p.IsSubclassOf(typeof(ConsolePage)), $"{p.Name} does not derive from {nameof(ConsolePage)}."));
    }
}
