using CsvHelper;

namespace EventSuite.Core.Kits.Csv;

/// <summary>
/// Reads a table with a header as spreadsheets write it: comma, semicolon or tab, CRLF or LF, with or without a byte
/// order mark, columns in any order and case, more columns than asked for.
/// </summary>
internal static class CsvTable
{
    /// <summary>The rows in order; what cannot be read becomes a fault with its line.</summary>
    public static IReadOnlyList<CsvRow> Read(string file, byte[] bytes, string[] required, string[] optional, int maxRows, KitFaults faults)
    {
        if (KitText.Decode(file, bytes, faults) is not { } text)
        {
            return [];
        }

        var options = new CsvReaderOptions
        {
            Separator = Separator(text),
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record => Malformed(file, record, faults),
        };
        using var csv = CsvReader.FromText(text, options);
        if (!csv.Read())
        {
            faults.Add("kit_csv", new KitPlace(file, 1), $"the file is empty. Its first line names the columns: {string.Join(',', required.Concat(optional))}.");
            return [];
        }

        return Header(new KitPlace(file, (int)csv.LineNumber), Cells(csv), required, optional, faults) is { } header
            ? Rows(file, csv, header, maxRows, faults)
            : [];
    }

    private static List<CsvRow> Rows(string file, CsvReader csv, string?[] header, int maxRows, KitFaults faults)
    {
        var rows = new List<CsvRow>();
        while (csv.Read())
        {
            var (place, cells) = (new KitPlace(file, (int)csv.LineNumber), Cells(csv));
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (rows.Count == maxRows)
            {
                faults.Add("kit_rows", place, $"there are more than {maxRows} rows. Leave out the rest.");
                break;
            }

            if (cells.Skip(header.Length).Any(c => !string.IsNullOrWhiteSpace(c)))
            {
                faults.Add("kit_csv", place, $"the row has {cells.Length} cells, the header {header.Length}. Put cells that hold a comma in quotation marks.");
            }

            rows.Add(new CsvRow(place, header.Zip(cells).Where(c => c.First is not null).ToDictionary(c => c.First!, c => CsvCell.Restore(c.Second.Trim()))));
        }

        return rows;
    }

    private static string[] Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    // A quotation mark in the midst of a plain cell (12" single) is no fault: it reads as it looks.
    private static void Malformed(string file, CsvMalformedRecord record, KitFaults faults)
    {
        var place = new KitPlace(file, (int)record.LineNumber);
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            faults.Add("kit_csv", place, "in the row that begins here a quotation mark is opened and never closed. Close it, or double it (\"\") if it belongs to the text.");
        }
        else if (record.Reason == CsvMalformedReason.TextAfterClosingQuote)
        {
            faults.Add("kit_csv", place, "a cell goes on after its closing quotation mark. Put the whole cell in quotation marks and double those inside (\"\").");
        }
    }

    // The known name of each column, null for columns that nobody asked for.
    private static string?[]? Header(KitPlace place, string[] cells, string[] required, string[] optional, KitFaults faults)
    {
        var header = cells.Select(c => required.Concat(optional).FirstOrDefault(k => k.Equals(c.Trim(), StringComparison.OrdinalIgnoreCase))).ToArray();
        foreach (var twice in header.Where(c => c is not null).GroupBy(c => c).Where(g => g.Count() > 1))
        {
            faults.Add("kit_column_twice", place, $"the column '{twice.Key}' is there twice. Remove one.");
        }

        var missing = required.Except(header).ToList();
        if (missing.Count > 0)
        {
            faults.Add("kit_column_missing", place, $"the header lacks {string.Join(", ", missing)}. Columns are {string.Join(',', required.Concat(optional))}.");
        }

        return missing.Count > 0 || header.Where(c => c is not null).Distinct().Count() < header.Count(c => c is not null) ? null : header;
    }

    private static char Separator(string text)
    {
        var header = text.AsSpan(0, text.IndexOfAny(['\r', '\n']) is >= 0 and var end ? end : text.Length);
        var (commas, semicolons, tabs) = (header.Count(','), header.Count(';'), header.Count('\t'));
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }
}
