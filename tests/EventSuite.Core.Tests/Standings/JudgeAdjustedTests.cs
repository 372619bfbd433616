using EventSuite.Core.Events;
using EventSuite.Core.Standings;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Standings;

public sealed class JudgeAdjustedTests
{
    private static readonly Criterion[] Criteria = [.. Enumerable.Range(0, 4).Select(i => new Criterion("c" + i, "C", ""))];

    [Fact]
    public void Where_all_judges_score_all_entries_the_order_is_that_of_the_mean() =>
        Property.Holds(Property.Made(r => JudgedRound.Make(r, StandingsPolicy.JudgeAdjusted, share: 1)), round =>
        {
            var mean = round with { Round = round.Round with { Standings = StandingsPolicy.WeightedMean } };

            Assert.Equal(Order(mean.Standings), Order(round.Standings));
        }, count: 500);

    [Fact]
    public void A_judge_who_is_milder_by_a_constant_changes_no_order() =>
        Property.Holds(Property.Made(r => JudgedRound.Make(r, StandingsPolicy.JudgeAdjusted, share: 1) with { TieBreak = ["share"] }), round =>
        {
            // Values go to 9 here, so that a constant can be added to each.
            var milder = round.Judgments.Count == 0 ? default : round.Judgments[0].JudgeId;
            var judgments = round.Judgments.Select(j => j.JudgeId == milder ? j with { Values = j.Values.ToDictionary(v => v.Key, v => v.Value + 4) } : j);

            Assert.Equal(Order(round.Standings), Order(round.Of(round.Entries, judgments)));
        }, count: 500);

    [Fact]
    public void A_strict_judges_entry_is_lifted_a_mild_judges_lowered()
    {
        var random = new Random(5);
        Guid[] entries = [.. Enumerable.Range(0, 12).Select(_ => random.NextGuid())];
        var (strict, mild, third) = (random.NextGuid(), random.NextGuid(), random.NextGuid());
        // The third judge hears all and finds them alike; the strict one hears the first half, the mild one the rest.
        var judgments = entries.SelectMany((e, i) => new[] { Score(e, third, 3), i < 6 ? Score(e, strict, 2) : Score(e, mild, 4) }).ToList();

        var adjusted = Compute(StandingsPolicy.JudgeAdjusted, entries, judgments);
        var raw = Compute(StandingsPolicy.WeightedMean, entries, judgments);

        var gap = StandingsProperties.PointsOf(adjusted, entries[11]) - StandingsProperties.PointsOf(adjusted, entries[0]);
        Assert.Equal(1m, StandingsProperties.PointsOf(raw, entries[11]) - StandingsProperties.PointsOf(raw, entries[0]));
        Assert.InRange(gap!.Value, 0m, 0.2m);
    }

    [Fact]
    public void It_settles_points_do_not_depend_on_who_comes_first()
    {
        // Sparse designs are where an iteration that stops halfway would show: keys decide the order of addition.
        Property.Holds(Property.Made(r => JudgedRound.Make(r, StandingsPolicy.JudgeAdjusted, share: 0.4)), round =>
        {
            var renamed = round.Entries.ToDictionary(e => e, e => new Guid(e.ToByteArray().Reverse().ToArray()));
            var judges = round.Judgments.Select(j => j.JudgeId).Distinct().ToDictionary(j => j, j => new Guid(j.ToByteArray().Reverse().ToArray()));
            var again = round.Of(renamed.Values, round.Judgments.Select(j => j with { EntryId = renamed[j.EntryId], JudgeId = judges[j.JudgeId] }));

            Assert.All(round.Standings.Where(s => s.Points is not null), s =>
                Assert.InRange(s.Points!.Value - StandingsProperties.PointsOf(again, renamed[s.EntryId])!.Value, -0.000_002m, 0.000_002m));
        });
    }

    // The method and its bars: two-way additive adjustment beats the raw mean as soon as judges differ in severity.
    [Theory]
    [InlineData(0.0, -0.01)]
    [InlineData(0.3, 0.01)]
    [InlineData(0.6, 0.06)]
    public void With_biased_judges_it_finds_the_true_order_better_than_the_mean(double severity, double atLeast)
    {
        var (adjusted, raw) = (0.0, 0.0);
        for (var run = 0; run < 40; run++)
        {
            var (quality, judgments) = Simulate(new Random(1_000 + run), severity);
            adjusted += Tau(quality, Compute(StandingsPolicy.JudgeAdjusted, quality.Keys, judgments)) / 40;
            raw += Tau(quality, Compute(StandingsPolicy.WeightedMean, quality.Keys, judgments)) / 40;
        }

        Assert.True(adjusted - raw >= atLeast, $"Kendall tau: adjusted {adjusted:F3}, raw mean {raw:F3}");
        Assert.InRange(adjusted, 0.65, 0.9);
    }

    // 40 tracks, 10 judges, 3 judgments per track, 4 criteria.
    private static (Dictionary<Guid, double> Quality, List<Judgment> Judgments) Simulate(Random random, double severity)
    {
        var quality = Enumerable.Range(0, 40).ToDictionary(_ => random.NextGuid(), _ => 3 + (0.6 * Normal(random)));
        var judges = Enumerable.Range(0, 10).Select(_ => (Id: random.NextGuid(), Offset: severity * Normal(random))).ToArray();
        var judgments = quality.SelectMany(q => judges.OrderBy(_ => random.Next()).Take(3).Select(j => new Judgment(
            q.Key, j.Id, Criteria.ToDictionary(c => c.Id, _ => (int)Math.Clamp(Math.Round(q.Value + j.Offset + (0.7 * Normal(random))), 1, 5)))));
        return (quality, [.. judgments]);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Tau(Dictionary<Guid, double> truth, IReadOnlyList<Standing> standings)
    {
        var (agree, pairs) = (0, 0);
        foreach (var (a, b) in standings.SelectMany((a, i) => standings.Skip(i + 1).Select(b => (a, b))))
        {
            agree += Math.Sign(truth[a.EntryId] - truth[b.EntryId]) * Math.Sign(a.Points!.Value - b.Points!.Value);
            pairs++;
        }

        return (double)agree / pairs;
    }

    private static IReadOnlyList<Standing> Compute(StandingsPolicy policy, IEnumerable<Guid> entries, IEnumerable<Judgment> judgments) =>
        StandingsCalculator.Compute(entries, judgments, Criteria, new Round("r", "R", policy), ["share"]);

    private static Judgment Score(Guid entry, Guid judge, int value) => new(entry, judge, Criteria.ToDictionary(c => c.Id, _ => value));

    private static (Guid, int?)[] Order(IEnumerable<Standing> standings) => [.. standings.Select(s => (s.EntryId, s.Rank))];
}
