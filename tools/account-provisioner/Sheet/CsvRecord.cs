namespace AccountProvisioner.Sheet;

/// <summary>The cells of one record; <paramref name="Line"/> is where it begins, from 1.</summary>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Cells);
