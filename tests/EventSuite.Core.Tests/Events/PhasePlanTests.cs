using EventSuite.Core.Events;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Events;

public sealed class PhasePlanTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2027-03-27T12:00Z");

    // An event in which nothing stands in the way of anything that goes forward.
    private static readonly PhaseFacts Ready = new(
        Now, Participants: 3, Judges: 2, Entries: 4, OpenExtensions: 0, QualifierScores: 8, FinalScores: 4,
        MissingQualifierScores: 0, MissingFinalScores: 0, Ranked: 4);

    [Theory]
    [InlineData(Phase.Draft, Phase.Open)]
    [InlineData(Phase.Open, Phase.Closed)]
    [InlineData(Phase.Closed, Phase.Qualifiers)]
    [InlineData(Phase.Qualifiers, Phase.Finals)]
    [InlineData(Phase.Finals, Phase.Ceremony)]
    [InlineData(Phase.Ceremony, Phase.Published)]
    public void Forward_is_free_when_all_is_ready(Phase from, Phase to) => Assert.Empty(PhasePlan.Obstacles(In(from), Ready, to));

    [Fact]
    public void Only_neighbours_can_be_reached()
    {
        foreach (var (from, to) in Enum.GetValues<Phase>().SelectMany(f => Enum.GetValues<Phase>().Select(t => (f, t))))
        {
            var codes = PhasePlan.Obstacles(In(from), Ready, to).Select(o => o.Code);
            var step = Math.Abs(from - to);

            Assert.Equal(step == 0, codes.Contains("same_phase"));
            Assert.Equal(step > 1, codes.Contains("not_next"));
        }
    }

    [Fact]
    public void Each_guard_of_the_way_forward()
    {
        Expect(Phase.Draft, Phase.Open, Ready with { Participants = 0 }, "no_participants", overridable: true);
        Expect(Phase.Draft, Phase.Open, Ready with { Now = Now.AddHours(3) }, "deadline_past", overridable: false);
        Expect(Phase.Open, Phase.Closed, Ready with { OpenExtensions = 1 }, "extensions", overridable: true);
        Expect(Phase.Closed, Phase.Qualifiers, Ready with { Judges = 0 }, "no_judges", overridable: false);
        Expect(Phase.Closed, Phase.Qualifiers, Ready with { Entries = 0 }, "no_entries", overridable: false);
        Expect(Phase.Closed, Phase.Qualifiers, Ready with { OpenExtensions = 2 }, "extensions", overridable: true);
        Expect(Phase.Qualifiers, Phase.Finals, Ready with { Ranked = 0 }, "no_ranking", overridable: false);
        Expect(Phase.Qualifiers, Phase.Finals, Ready with { MissingQualifierScores = 1 }, "scores_missing", overridable: true);
        Expect(Phase.Finals, Phase.Ceremony, Ready with { FinalScores = 0 }, "no_final_scores", overridable: false);
        Expect(Phase.Finals, Phase.Ceremony, Ready with { MissingFinalScores = 1 }, "scores_missing", overridable: true);
    }

    [Fact]
    public void Each_guard_of_the_way_back()
    {
        Expect(Phase.Open, Phase.Draft, Ready, "has_entries", overridable: false);
        Expect(Phase.Closed, Phase.Open, Ready with { Now = Now.AddHours(3) }, "deadline_past", overridable: false);
        Expect(Phase.Qualifiers, Phase.Closed, Ready, "has_scores", overridable: false);
        Expect(Phase.Finals, Phase.Qualifiers, Ready, "has_scores", overridable: false);
        Expect(Phase.Published, Phase.Ceremony, Ready, "published", overridable: false);
    }

    [Fact]
    public void The_way_back_is_free_while_nothing_was_done()
    {
        var nothing = Ready with { Entries = 0, QualifierScores = 0, FinalScores = 0 };

        Assert.All(
            new[] { (Phase.Open, Phase.Draft), (Phase.Closed, Phase.Open), (Phase.Qualifiers, Phase.Closed), (Phase.Finals, Phase.Qualifiers), (Phase.Ceremony, Phase.Finals) },
            step => Assert.Empty(PhasePlan.Obstacles(In(step.Item1), nothing, step.Item2)));
    }

    [Fact]
    public void Everything_in_the_way_is_told_at_once() =>
        Assert.Equal(
            ["no_judges", "no_entries", "extensions"],
            PhasePlan.Obstacles(In(Phase.Closed), Ready with { Judges = 0, Entries = 0, OpenExtensions = 1 }, Phase.Qualifiers).Select(o => o.Code));

    [Fact]
    public void By_hand_the_agendas_deadline_does_not_bind() =>
        Assert.Empty(PhasePlan.Obstacles(In(Phase.Draft, ClockMode.Manual), Ready with { Now = Now.AddHours(3) }, Phase.Open));

    private static void Expect(Phase from, Phase to, PhaseFacts facts, string code, bool overridable)
    {
        var obstacle = Assert.Single(PhasePlan.Obstacles(In(from), facts, to));
        Assert.Equal((code, overridable), (obstacle.Code, obstacle.CanBeOverridden));
    }

    // Entries close at 14:00 UTC.
    private static ContestEvent In(Phase phase, ClockMode clock = ClockMode.Agenda) =>
        SmallEvent.Make() with { Phase = phase, Definition = SmallEvent.Make().Definition with { Clock = clock } };
}
