using System.Globalization;
using System.Text;
using System.Text.Json;
using EventHost.Live;
using EventSuite.Core.Kits.Csv;
using EventSuite.Core.Plugins;

namespace EventHost.CommandLine.Plugins;

/// <summary>Judged files as text: a table for people, CSV for spreadsheets, JSON for programs.</summary>
internal static class JudgedRows
{
    private const string None = "–";

    private static readonly JsonSerializerOptions Json = new(ApiJson.Options) { WriteIndented = true };

    public static string Write(IReadOnlyList<JudgedFile> rows, PluginSummary judge, string format) => format switch
    {
        "csv" => ToCsv(rows),
        "json" => ToJson(rows, judge),
        _ => ToTable(rows),
    };

    private static string ToTable(IReadOnlyList<JudgedFile> rows)
    {
        var names = rows.Select(r => PlainLine.Of(r.File)).ToList();
        var width = names.Select(n => n.Length).Append(4).Max();
        var table = new StringBuilder().Append("file".PadRight(width)).AppendLine("   score  breakdown");
        foreach (var (row, name) in rows.Zip(names))
        {
            var parts = row.Judgment is { } judgment
                ? string.Join(" · ", judgment.Breakdown.Select(p => $"{p.Name} {Number(p.Value)}"))
                : row.Reason!;
            table.Append(name.PadRight(width)).Append("  ").Append(Score(row, None).PadLeft(6)).Append("  ").AppendLine(PlainLine.Of(parts));
        }

        return table.ToString();
    }

    private static string ToCsv(IReadOnlyList<JudgedFile> rows)
    {
        var parts = rows.SelectMany(r => r.Judgment?.Breakdown ?? []).Select(p => p.Name).Distinct().ToList();
        return CsvText.Write(
            ["file", "score", .. parts, "explanation", "reason"],
            rows.Select(r => (IReadOnlyList<string>)
            [
                r.File, Score(r, ""),
                .. parts.Select(name => r.Judgment?.Breakdown.FirstOrDefault(p => p.Name == name) is { } part ? Number(part.Value) : ""),
                r.Judgment?.Explanation ?? "", r.Reason ?? "",
            ]));
    }

    private static string ToJson(IReadOnlyList<JudgedFile> rows, PluginSummary judge) => JsonSerializer.Serialize(
        new
        {
            plugin = new { judge.Id, judge.Version, judge.ContentHash },
            files = rows.Select(r => new { r.File, r.Judgment?.Score, r.Judgment?.Breakdown, r.Judgment?.Explanation, r.Reason }),
        },
        Json) + "\n";

    private static string Score(JudgedFile row, string none) => row.Judgment is { } judgment ? Number(judgment.Score) : none;

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
