using System.Globalization;
using CsvHelper;

namespace EventSuite.Core.Kits.Csv;

/// <summary>Writes a table: UTF-8, comma, LF, every cell defused (see <see cref="CsvCell"/>).</summary>
public static class CsvText
{
    /// <summary>The table as text.</summary>
    public static string Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { NewLine = "\n" }))
        {
            foreach (var row in rows.Prepend(header))
            {
                csv.WriteRecord([.. row.Select(CsvCell.Defuse)]);
            }
        }

        return text.ToString();
    }
}
