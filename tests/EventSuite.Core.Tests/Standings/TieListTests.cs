using EventSuite.Core.Events;
using EventSuite.Core.Standings;

namespace EventSuite.Core.Tests.Standings;

/// <summary>Standings worked out by hand.</summary>
public sealed class TieListTests
{
    private static readonly Criterion[] Criteria = [new("idea", "Idea", ""), new("craft", "Craft", "")];
    private static readonly Guid A = Id(1), B = Id(2), C = Id(3), D = Id(4), Left = Id(11), Right = Id(12), Back = Id(13);

    [Fact]
    public void Equal_totals_share_and_the_next_rank_is_left_out()
    {
        Judgment[] judgments = [Score(A, Left, 5, 5), Score(B, Left, 4, 3), Score(C, Left, 3, 4), Score(D, Left, 1, 1)];

        Assert.Equal([(A, 1, false), (B, 2, true), (C, 2, true), (D, 4, false)], Ranks(judgments, "share"));
    }

    [Fact]
    public void A_criterion_parts_equal_totals()
    {
        Judgment[] judgments = [Score(A, Left, 3, 4), Score(B, Left, 4, 3), Score(C, Left, 3, 4)];

        Assert.Equal([(B, 1, false), (A, 2, true), (C, 2, true)], Ranks(judgments, "criterion:idea", "share"));
        Assert.Equal([(A, 1, true), (C, 1, true), (B, 3, false)], Ranks(judgments, "criterion:craft", "share"));
    }

    [Fact]
    public void More_judges_who_prefer_it_part_equal_totals()
    {
        // Both have 18 points; Left and Right prefer B, only Back prefers A, by more.
        Judgment[] judgments =
        [
            Score(A, Left, 2, 3), Score(A, Right, 2, 1), Score(A, Back, 5, 5),
            Score(B, Left, 3, 3), Score(B, Right, 2, 2), Score(B, Back, 4, 4),
        ];

        Assert.Equal([(B, 1, false), (A, 2, false)], Ranks(judgments, "headToHead", "share"));
    }

    [Fact]
    public void Preference_counts_by_weight_as_the_points_do()
    {
        // With Idea weighing three times Craft, two of the three gave A more points; unweighed they would have preferred B.
        Criterion[] weighed = [new("idea", "Idea", "", 3), new("craft", "Craft", "")];
        Judgment[] judgments =
        [
            Score(A, Left, 3, 1), Score(A, Right, 3, 1), Score(A, Back, 1, 4),
            Score(B, Left, 2, 3), Score(B, Right, 2, 3), Score(B, Back, 3, 1),
        ];

        // A has 10 + 10 + 7, B has 9 + 9 + 10: one more judge of each makes both 32.
        var level = judgments.Append(Score(A, Id(14), 1, 2)).Append(Score(B, Id(15), 1, 1)).ToArray();
        var standings = StandingsCalculator.Compute([A, B], level, weighed, new Round("r", "R"), ["headToHead", "share"]);

        Assert.Equal(standings[0].Points, standings[1].Points);
        Assert.Equal(A, standings[0].EntryId);
    }

    [Fact]
    public void Nothing_scored_is_no_rank_and_no_points()
    {
        var standing = Assert.Single(StandingsCalculator.Compute([A], [], Criteria, new Round("r", "R"), ["share"]));

        Assert.Null(standing.Rank);
        Assert.Null(standing.Points);
        Assert.Empty(standing.CriterionMeans);
    }

    [Theory]
    [InlineData(StandingsPolicy.Cumulative, 7.0)]
    [InlineData(StandingsPolicy.WeightedMean, 3.5)]
    public void One_judgment_by_each_policy(StandingsPolicy policy, double points)
    {
        var standing = Assert.Single(StandingsCalculator.Compute([A], [Score(A, Left, 3, 4)], Criteria, new Round("r", "R", policy), ["share"]));

        Assert.Equal((decimal)points, standing.Points);
    }

    [Fact]
    public void Everybody_tied_at_the_cut_goes_on()
    {
        Judgment[] judgments = [Score(A, Left, 5, 5), Score(B, Left, 4, 3), Score(C, Left, 3, 4), Score(D, Left, 1, 1)];
        var standings = StandingsCalculator.Compute([A, B, C, D], judgments, Criteria, new Round("r", "R"), ["share"]);

        Assert.Equal([A], RoundStandings.Finalists(standings, 1));
        Assert.Equal([A, B, C], RoundStandings.Finalists(standings, 2));
        Assert.Equal([A, B, C], RoundStandings.Finalists(standings, 3));
        Assert.Equal([A, B, C, D], RoundStandings.Finalists(standings, 4));
    }

    private static (Guid, int, bool)[] Ranks(Judgment[] judgments, params string[] tieBreak) =>
        [.. StandingsCalculator.Compute(judgments.Select(j => j.EntryId), judgments, Criteria, new Round("r", "R"), tieBreak)
            .Select(s => (s.EntryId, s.Rank!.Value, s.Shared))];

    private static Judgment Score(Guid entry, Guid judge, int idea, int craft) =>
        new(entry, judge, new Dictionary<string, int> { ["idea"] = idea, ["craft"] = craft });

    private static Guid Id(byte n) => new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, n);
}
