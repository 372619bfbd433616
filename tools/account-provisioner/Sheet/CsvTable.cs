using CsvHelper;

namespace AccountProvisioner.Sheet;

/// <summary>A CSV text as records with their line numbers, and the faults of its quoting.</summary>
internal sealed record CsvTable(CsvRecord? Header, IReadOnlyList<CsvRecord> Records, IReadOnlyList<SheetFault> Faults)
{
    /// <summary>Comma, semicolon (Excel where the comma is the decimal point) and tab ("Unicode text").</summary>
    private static readonly char[] Separators = [',', ';', '\t'];

    /// <summary>Reads <paramref name="text"/>; the separator is the one that yields most of <paramref name="columns"/>.</summary>
    public static CsvTable Read(string text, IReadOnlyCollection<string> columns)
    {
        var faults = new List<SheetFault>();
        var skipped = SkipExcelHint(ref text);
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = FindSeparator(text, columns),
            HasHeader = false,
            TrackLineNumbers = true,
            OnMalformedRecord = record => faults.Add(new SheetFault((int)record.LineNumber + skipped, null, Explain(record.Reason))),
        });
        var records = new List<CsvRecord>();
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i)).ToArray();
            if (!cells.All(string.IsNullOrWhiteSpace))
            {
                records.Add(new CsvRecord((int)reader.LineNumber + skipped, cells));
            }
        }

        return new CsvTable(records.FirstOrDefault(), [.. records.Skip(1)], faults);
    }

    /// <summary>Excel's first line "sep=;" is no data.</summary>
    private static int SkipExcelHint(ref string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || !text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        text = text[(end + 1)..];
        return 1;
    }

    private static char FindSeparator(string text, IReadOnlyCollection<string> columns)
    {
        var header = text.TrimStart().Split('\n', 2)[0];
        return Separators.MaxBy(separator => header.Split(separator)
            .Count(name => columns.Contains(name.Trim().Trim('"').Trim(), StringComparer.OrdinalIgnoreCase)));
    }

    private static string Explain(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quote in the middle of a cell. Put the whole cell in quotes and double the quote: \"Ann \"\"Ace\"\" Band\".",
        CsvMalformedReason.TextAfterClosingQuote => "text after a closing quote. A quote inside a quoted cell is written twice.",
        CsvMalformedReason.UnterminatedQuote => "a quote is opened here and never closed; everything after it was swallowed. Close it, or write it twice inside a quoted cell.",
        _ => "the quoting is broken.",
    };
}
