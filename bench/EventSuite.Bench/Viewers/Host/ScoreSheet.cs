namespace EventSuite.Bench.Viewers.Host;

/// <summary>Which score comes next: entry by entry, judge by judge, each time other values than before.</summary>
internal sealed class ScoreSheet(Contest contest, int seed)
{
    private readonly Random _random = new(seed);
    private readonly Dictionary<(int Judge, int Entry), int[]> _last = [];
    private int _turn;

    /// <summary>Token of the judge, entry, values by criterion.</summary>
    public (string Judge, Guid Entry, Dictionary<string, int> Values) Next()
    {
        var at = (Judge: _turn / contest.Entries.Count % contest.Judges.Count, Entry: _turn % contest.Entries.Count);
        _turn++;
        int[] values;
        do
        {
            values = [.. contest.Criteria.Select(_ => _random.Next(1, 6))];
        }
        while (_last.TryGetValue(at, out var last) && last.SequenceEqual(values));

        _last[at] = values;
        return (contest.Judges[at.Judge], contest.Entries[at.Entry], contest.Criteria.Zip(values).ToDictionary(p => p.First, p => p.Second));
    }
}
