using System.Globalization;
using System.Text;
using EventSuite.Core.Kits.Csv;

namespace Leaderboard.Web.Pages.Console.Entries;

/// <summary>The entries as a file; every cell defused.</summary>
public static class EntriesCsv
{
    /// <summary>UTF-8 CSV, a line per entry.</summary>
    public static byte[] Write(IEnumerable<EntryRow> rows) => Encoding.UTF8.GetBytes(CsvText.Write(
        ["label", "name", "title", "userName", "owner", "slot", "bars", "seconds", "notes", "submittedAt", "state", "disqualifiedBecause", "scores", "sha256"],
        rows.Select(r => (IReadOnlyList<string>)
        [
            r.Entry.Label, r.Name, r.Entry.Title, r.Entry.UserName, r.Entry.OwnerName, Text(r.Entry.Slot), Text(r.Entry.Music.Bars),
            r.Entry.Music.Seconds.ToString("0.0", CultureInfo.InvariantCulture), Text(r.Entry.Music.Notes),
            r.Entry.SubmittedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), r.State,
            r.Entry.DisqualifiedBecause ?? "", Text(r.Scores), r.Entry.Sha256,
        ])));

    private static string Text(int? n) => n?.ToString(CultureInfo.InvariantCulture) ?? "";
}
