using EventSuite.Core.Judging;
using Leaderboard.Web.Hosting;

namespace Leaderboard.Web.Pages.Judge;

/// <summary>
/// A judge's list as the page's script and <c>GET /api/v1/events/{slug}/submissions</c> give it: one shape for both.
/// </summary>
/// <param name="Judge">User name of the judge whose list it is.</param>
/// <param name="Round">Id of the round that is judged now; null: none is.</param>
/// <param name="RoundName">What people read; null: no round.</param>
/// <param name="Done">How many are scored.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Criteria">In the order they are shown.</param>
/// <param name="ScoreTitles">Five, for 1 to 5.</param>
/// <param name="Entries">In this judge's order.</param>
public sealed record JudgeList(
    string Judge,
    string? Round,
    string? RoundName,
    int Done,
    int Total,
    IReadOnlyList<JudgeCriterion> Criteria,
    IReadOnlyList<string> ScoreTitles,
    IReadOnlyList<JudgeEntry> Entries)
{
    /// <summary>The list of <paramref name="sheet"/>, as <paramref name="judge"/> sees it.</summary>
    public static JudgeList Of(JudgeSheet sheet, string judge)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var definition = sheet.Contest.Definition;
        return new JudgeList(
            judge, sheet.Round?.Id, sheet.Round?.Name, sheet.Done, sheet.Entries.Count,
            [.. definition.Criteria.Select(c => new JudgeCriterion(c.Id, c.Name, c.Help))],
            definition.ScoreTitles,
            [.. sheet.Entries.Select(Of)]);
    }

    private static JudgeEntry Of(BlindEntry entry) => new(
        entry.Id, entry.Number, entry.Label, entry.Bars, entry.Seconds,
        EntryLinks.Midi(entry.Id, entry.StrippedSha256), EntryLinks.Audio(entry.Id, entry.StrippedSha256),
        entry.Score is { } score ? new JudgeGiven(score.Values, score.Comment, score.Revision) : null);
}
