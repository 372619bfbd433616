using EventSuite.Core.Events;
using EventSuite.Core.Standings;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Standings;

public sealed class StandingsProperties
{
    [Fact]
    public void Every_entry_stands_once_ranked_by_competition_ranking() =>
        Property.Holds(Property.Made(JudgedRound.Make), round =>
        {
            var standings = round.Standings;

            Assert.Equal(round.Entries.Order(), standings.Select(s => s.EntryId).Order());
            var ranked = standings.Where(s => s.Rank is not null).ToList();
            Assert.Equal(ranked, standings.Take(ranked.Count));
            // 1, 2, 2, 4: the rank is one more than the number of those before.
            Assert.All(ranked, s => Assert.Equal(1 + ranked.Count(other => other.Rank < s.Rank), s.Rank));
            Assert.All(standings, s => Assert.Equal(s.Rank is not null && ranked.Count(other => other.Rank == s.Rank) > 1, s.Shared));
            Assert.Equal(ranked.Select(s => s.Points).OrderDescending(), ranked.Select(s => s.Points));
        }, count: 1_000);

    [Fact]
    public void Order_of_entries_judgments_and_values_changes_nothing() =>
        Property.Holds(Property.Made(r => (Round: JudgedRound.Make(r), Seed: r.Next())), made =>
        {
            var random = new Random(made.Seed);
            var entries = made.Round.Entries.ToArray();
            var judgments = made.Round.Judgments.Select(j => j with { Values = new Dictionary<string, int>(j.Values.Reverse()) }).ToArray();
            random.Shuffle(entries);
            random.Shuffle(judgments);

            Assert.Equal(Text(made.Round.Standings), Text(made.Round.Of(entries, judgments)));
        }, count: 1_000);

    [Fact]
    public void No_rank_before_the_least_number_of_judgments_and_no_points_without_any() =>
        Property.Holds(Property.Made(JudgedRound.Make), round => Assert.All(round.Standings, s =>
        {
            var given = round.Of(s.EntryId);
            Assert.Equal(given.Count, s.Judgments);
            Assert.Equal(given.Count >= round.Round.MinJudgments, s.Rank is not null);
            Assert.Equal(given.Count == 0, s.Points is null);
            Assert.Equal(given.Count == 0, s.CriterionMeans.Count == 0);
        }), count: 1_000);

    [Fact]
    public void Judgments_of_entries_that_take_no_part_change_nothing() =>
        Property.Holds(Property.Made(r => JudgedRound.Make(r)), round =>
        {
            var half = round.Entries.Take(round.Entries.Count / 2).ToList();

            Assert.Equal(
                Text(round.Of(half, round.Judgments)),
                Text(round.Of(half, round.Judgments.Where(j => half.Contains(j.EntryId)))));
        });

    [Fact]
    public void A_rank_is_shared_exactly_when_points_and_the_whole_tie_list_are_equal() =>
        Property.Holds(Property.Made(r => JudgedRound.Make(r) with { TieBreak = r.Coin() ? ["criterion:c0", "share"] : ["share"] }), round =>
        {
            var ranked = round.Standings.Where(s => s.Rank is not null).ToList();
            foreach (var (a, b) in ranked.SelectMany(a => ranked.Where(b => b.EntryId != a.EntryId).Select(b => (a, b))))
            {
                var equal = a.Points == b.Points
                    && (round.TieBreak.Count == 1 || round.Mean(a.EntryId, "c0") == round.Mean(b.EntryId, "c0"));
                Assert.Equal(equal, a.Rank == b.Rank);
            }
        }, count: 1_000);

    [Fact]
    public void Cumulative_points_never_fall_when_a_score_is_added_or_raised() =>
        Property.Holds(Property.Made(r => (Round: JudgedRound.Make(r, StandingsPolicy.Cumulative, 0.6), Seed: r.Next())), made =>
        {
            var (round, random) = (made.Round, new Random(made.Seed));
            if (round.Entries.Count == 0)
            {
                return;
            }

            var entry = random.Pick<Guid>([.. round.Entries]);
            var more = round.Judgments.Append(new Judgment(entry, random.NextGuid(), round.Criteria.ToDictionary(c => c.Id, _ => random.Next(1, 6))));
            var raised = round.Judgments.Select(j => j.EntryId == entry ? j with { Values = j.Values.ToDictionary(v => v.Key, v => Math.Min(5, v.Value + 1)) } : j);

            var before = PointsOf(round.Standings, entry) ?? 0;
            Assert.True(PointsOf(round.Of(round.Entries, more), entry) > before);
            Assert.True((PointsOf(round.Of(round.Entries, raised), entry) ?? 0) >= before);
        }, count: 500);

    [Fact]
    public void Means_stay_between_one_and_five() =>
        Property.Holds(Property.Made(r => JudgedRound.Make(r, StandingsPolicy.WeightedMean, 0.7)), round =>
            Assert.All(round.Standings.Where(s => s.Points is not null), s => Assert.InRange(s.Points!.Value, 1m, 5m)));

    internal static decimal? PointsOf(IEnumerable<Standing> standings, Guid entry) => standings.Single(s => s.EntryId == entry).Points;

    private static string[] Text(IEnumerable<Standing> standings) =>
        [.. standings.Select(s => $"{s.EntryId} {s.Rank} {s.Shared} {s.Points} {s.Judgments} {string.Join(' ', s.CriterionMeans.OrderBy(m => m.Key))}")];
}
