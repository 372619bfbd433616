using EventSuite.Core.AiJudging;

namespace EventHost.AiJudging;

/// <summary>A run with its rows.</summary>
internal sealed record AiJudgingDetailView(AiJudgingView Run, bool Counts, IReadOnlyList<AiJudgingRowView> Rows)
{
    public static AiJudgingDetailView Of(AiJudgingDetail detail) => new(
        AiJudgingView.Of(new AccessibleRun(detail.Contest, detail.Run)), detail.Counts, [.. detail.Rows.Select(AiJudgingRowView.Of)]);
}
