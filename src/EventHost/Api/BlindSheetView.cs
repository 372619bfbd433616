using EventSuite.Core.Events;
using EventSuite.Core.Judging;

namespace EventHost.Api;

/// <summary>A judge's list as the API shows it.</summary>
internal sealed record BlindSheetView(
    string Judge, string? Round, string? RoundName, int Done, int Total, IReadOnlyList<Criterion> Criteria, IReadOnlyList<string> ScoreTitles,
    IReadOnlyList<BlindEntryView> Entries)
{
    public static BlindSheetView Of(JudgeSheet sheet, string judge) => new(
        judge,
        sheet.Round?.Id, sheet.Round?.Name, sheet.Done, sheet.Entries.Count, sheet.Contest.Definition.Criteria,
        sheet.Contest.Definition.ScoreTitles, [.. sheet.Entries.Select(BlindEntryView.Of)]);
}
