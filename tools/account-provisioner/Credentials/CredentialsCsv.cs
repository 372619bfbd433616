using System.Text;
using AccountProvisioner.Sheet;
using CsvHelper;

namespace AccountProvisioner.Credentials;

/// <summary>credentials.csv as text: UTF-8 without a mark, RFC 4180, every cell defused.</summary>
internal static class CredentialsCsv
{
    private static readonly string[] Columns =
        ["externalId", "userName", "displayName", "role", "team", "email", "password", "signInCode", "signInUrl", "event", "host"];

    public static byte[] Write(IEnumerable<Credential> credentials, string slug, Uri host)
    {
        using var text = new StringWriter();
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions()))
        {
            WriteRecord(csv, Columns);
            foreach (var c in credentials)
            {
                WriteRecord(csv, c.ExternalId, c.UserName, c.DisplayName, c.Role, c.Team, c.Email, c.Password, c.SignInCode, c.SignInUrl, slug, host.ToString());
            }
        }

        return new UTF8Encoding(false).GetBytes(text.ToString());
    }

    /// <summary>Reads an earlier file into a book, so that its passwords live on.</summary>
    /// <exception cref="ToolException">Not such a file, damaged, or of another event or host.</exception>
    public static CredentialBook Read(string path, string slug, Uri host)
    {
        var table = CsvTable.Read(SheetText.Read(path), Columns);
        if (table.Header is null || table.Faults.Count > 0 || !Columns.All(column => table.Header.Cells.Contains(column, StringComparer.Ordinal)))
        {
            throw new ToolException($"{path} is there but is not a whole credentials file of this program{(table.Faults.Count > 0 ? $" ({table.Faults[0]})" : "")}. It stays as it is: move it away, or give another --out folder.");
        }

        var places = Columns.Select(column => table.Header.Cells.ToList().IndexOf(column)).ToArray();
        var book = new CredentialBook();
        foreach (var record in table.Records)
        {
            var cells = places.Select(place => place < record.Cells.Count ? FormulaGuard.Undo(record.Cells[place]) : "").ToArray();
            if (cells[9] != slug || cells[10] != host.ToString())
            {
                throw new ToolException($"{path} line {record.Line} belongs to event \"{cells[9]}\" on {cells[10]}, not to \"{slug}\" on {host}. Nothing in it is touched: give another --out folder.");
            }

            string? Optional(int i) => cells[i].Length == 0 ? null : cells[i];
            book.Add(new Credential(cells[0], cells[1], cells[2], cells[3], Optional(4), Optional(5), Optional(6), Optional(7), Optional(8)));
        }

        return book;
    }

    private static void WriteRecord(CsvWriter csv, params ReadOnlySpan<string?> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(FormulaGuard.Defuse(cell ?? ""));
        }

        csv.EndRecord();
    }
}
