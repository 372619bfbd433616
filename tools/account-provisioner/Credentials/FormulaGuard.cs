namespace AccountProvisioner.Credentials;

/// <summary>
/// Keeps a spreadsheet from running a cell as a formula (CSV injection): an apostrophe in front makes it
/// text. <see cref="Undo"/> gives back exactly what went in.
/// </summary>
internal static class FormulaGuard
{
    // OWASP's list, with the full-width forms that East Asian Excel takes for the same.
    private const string Starters = "=+-@＝＋－＠";

    public static string Defuse(string cell) => StartsFormula(cell.AsSpan().TrimStart('\'')) ? "'" + cell : cell;

    public static string Undo(string cell) =>
        cell.StartsWith('\'') && StartsFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;

    private static bool StartsFormula(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty || cell[0] is '\t' or '\r' or '\n')
        {
            return !cell.IsEmpty;
        }

        var shown = cell.TrimStart();
        return !shown.IsEmpty && Starters.Contains(shown[0], StringComparison.Ordinal);
    }
}
