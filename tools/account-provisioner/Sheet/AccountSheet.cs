namespace AccountProvisioner.Sheet;

/// <summary>ACCOUNTS.csv, read and checked as far as that goes without the host.</summary>
/// <param name="Rows">In the file's order; use them only when there are no faults.</param>
/// <param name="Faults">All at once, by line.</param>
internal sealed record AccountSheet(IReadOnlyList<AccountRow> Rows, IReadOnlyList<SheetFault> Faults)
{
    /// <exception cref="ToolException">The file cannot be read as text.</exception>
    public static AccountSheet Load(string path) => Parse(SheetText.Read(path));

    public static AccountSheet Parse(string text)
    {
        var table = CsvTable.Read(text, SheetColumns.Known);
        var faults = new List<SheetFault>(table.Faults);
        if (table.Header is null)
        {
            return new AccountSheet([], [new SheetFault(1, null, $"the file is empty. The first line names the columns: {string.Join(",", SheetColumns.Known)}")]);
        }

        var columns = new SheetColumns(table.Header, faults);
        // With a column missing, each row would only repeat that one fault.
        var rows = faults.Any(fault => fault.Line == table.Header.Line)
            ? []
            : table.Records.Select(record => ReadRow(record, columns, faults)).ToList();
        if (rows.Count == 0 && faults.Count == 0)
        {
            faults.Add(new SheetFault(table.Header.Line, null, "there are column names but no accounts under them."));
        }

        faults.AddRange(rows.SelectMany(RowCheck.Check));
        faults.AddRange(Duplicates(rows, SheetColumns.ExternalId, row => row.ExternalId));
        faults.AddRange(Duplicates(rows, SheetColumns.UserName, row => row.UserName));
        return new AccountSheet(rows, [.. faults.Distinct().OrderBy(fault => fault.Line)]);
    }

    private static AccountRow ReadRow(CsvRecord record, SheetColumns columns, List<SheetFault> faults)
    {
        var surplus = record.Cells.Skip(columns.Count).Any(cell => !string.IsNullOrWhiteSpace(cell));
        if (record.Cells.Count < columns.Count || surplus)
        {
            faults.Add(new SheetFault(record.Line, null,
                $"has {record.Cells.Count} cells where the first line names {columns.Count} columns. A cell with a separator in it needs quotes."));
        }

        string? Optional(string column) => columns.Cell(record, column) is { Length: > 0 } text ? text : null;
        return new AccountRow(
            record.Line,
            columns.Cell(record, SheetColumns.ExternalId),
            columns.Cell(record, SheetColumns.UserName),
            columns.Cell(record, SheetColumns.DisplayName),
            columns.Cell(record, SheetColumns.Role).ToLowerInvariant(),
            Optional(SheetColumns.Team),
            Optional(SheetColumns.Email));
    }

    private static IEnumerable<SheetFault> Duplicates(IEnumerable<AccountRow> rows, string field, Func<AccountRow, string> key) => rows
        .Where(row => key(row).Length > 0)
        .GroupBy(key, StringComparer.Ordinal)
        .SelectMany(group => group.Skip(1).Select(row =>
            new SheetFault(row.Line, field, $"\"{group.Key}\" is already in line {group.First().Line}. Each account is listed once.")));
}
