using EventSuite.Core.Events;
using EventSuite.Core.Standings;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Standings;

/// <summary>A made round: entries, judgments (few values, so that ties are many) and rules.</summary>
internal sealed record JudgedRound(
    IReadOnlyList<Guid> Entries, IReadOnlyList<Judgment> Judgments, IReadOnlyList<Criterion> Criteria, Round Round, IReadOnlyList<string> TieBreak)
{
    public IReadOnlyList<Standing> Standings => Of(Entries, Judgments);

    public IReadOnlyList<Standing> Of(IEnumerable<Guid> entries, IEnumerable<Judgment> judgments) =>
        StandingsCalculator.Compute(entries, judgments, Criteria, Round, TieBreak);

    public IReadOnlyList<Judgment> Of(Guid entry) => [.. Judgments.Where(j => j.EntryId == entry)];

    public decimal Mean(Guid entry, string criterion) => Of(entry).Average(j => (decimal)j.Values[criterion]);

    public static JudgedRound Make(Random random) => Make(random, random.PickEnum<StandingsPolicy>(), random.NextDouble());

    /// <param name="random">Where values come from.</param>
    /// <param name="policy">How scores become points.</param>
    /// <param name="share">The share of judge × entry pairs that are judged.</param>
    public static JudgedRound Make(Random random, StandingsPolicy policy, double share)
    {
        Criterion[] criteria = [.. Enumerable.Range(0, random.Next(1, 4)).Select(i => new Criterion("c" + i, "C" + i, "", random.Pick(1m, 1m, 2m, 0.5m)))];
        Guid[] entries = [.. Enumerable.Range(0, random.Next(13)).Select(_ => random.NextGuid())];
        Guid[] judges = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.NextGuid())];
        var highest = random.Pick(2, 3, 5);
        var judgments = entries.SelectMany(e => judges.Where(_ => random.NextDouble() <= share).Select(j =>
            new Judgment(e, j, criteria.ToDictionary(c => c.Id, _ => random.Next(1, highest + 1)))));
        string[] steps = ["headToHead", .. criteria.Select(c => "criterion:" + c.Id)];
        random.Shuffle(steps);
        return new JudgedRound(
            entries, [.. judgments], criteria, new Round("r", "R", policy, random.Next(1, 4)), [.. steps.Take(random.Next(steps.Length + 1)), "share"]);
    }
}
