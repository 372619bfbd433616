using EventSuite.Core.AiJudging;
using EventSuite.Core.Plugins;

namespace EventHost.AiJudging;

/// <summary>What an AI judge says of one entry, for the organiser.</summary>
internal sealed record AiJudgingRowView(
    int? Rank, Guid SubmissionId, string Label, string Title, string Owner, double? Score, IReadOnlyList<AiJudgmentPart> Breakdown, string Explanation,
    string? Failure, PluginVersion? MadeBy, bool Reused, bool Current, DateTimeOffset? JudgedAt)
{
    public static AiJudgingRowView Of(AiJudgingRow row) => new(
        row.Rank, row.Entry.Id, row.Entry.Label, row.Entry.Title, row.Entry.OwnerName, row.Score.Score, row.Score.Breakdown, row.Score.Explanation,
        row.Score.Failure, row.Score.Plugin, row.Score.Reused, row.IsCurrent, row.Score.At);
}
