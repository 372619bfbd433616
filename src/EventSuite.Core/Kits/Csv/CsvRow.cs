namespace EventSuite.Core.Kits.Csv;

/// <summary>A row with its place and its cells by column: trimmed, formulas restored.</summary>
/// <param name="Place">File and the line at which the row begins.</param>
/// <param name="Cells">Column → text; columns that the file lacks are absent.</param>
internal sealed record CsvRow(KitPlace Place, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The cell of a column; empty when the file has no such column.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    /// <summary>The cell, or null when it is empty.</summary>
    public string? OrNull(string column) => this[column] is { Length: > 0 } text ? text : null;
}
