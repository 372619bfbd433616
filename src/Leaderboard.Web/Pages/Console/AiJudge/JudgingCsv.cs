using System.Globalization;
using System.Text;
using EventSuite.Core.AiJudging;
using EventSuite.Core.Kits.Csv;

namespace Leaderboard.Web.Pages.Console.AiJudge;

/// <summary>A run as a file; every cell defused.</summary>
public static class JudgingCsv
{
    /// <summary>UTF-8 CSV, a line per entry, best first.</summary>
    public static byte[] Write(AiJudgingDetail detail)
    {
        ArgumentNullException.ThrowIfNull(detail);
        return Encoding.UTF8.GetBytes(CsvText.Write(
            ["rank", "label", "title", "owner", "score", "plugin", "version", "contentHash", "firstBar", "current", "notJudgedBecause", "explanation"],
            detail.Rows.Select(r => (IReadOnlyList<string>)
            [
                r.Rank?.ToString(CultureInfo.InvariantCulture) ?? "", r.Entry.Label, r.Entry.Title, r.Entry.OwnerName,
                r.Score.Score?.ToString("R", CultureInfo.InvariantCulture) ?? "", r.Score.Plugin?.Id ?? "", r.Score.Plugin?.Version ?? "",
                r.Score.Plugin?.ContentHash ?? "", r.Score.FirstBar.ToString(CultureInfo.InvariantCulture), r.IsCurrent ? "yes" : "no",
                r.Score.Failure ?? "", r.Score.Explanation,
            ])));
    }
}
