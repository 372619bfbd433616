namespace EventSuite.Core.Kits.Csv;

/// <summary>
/// Keeps cells from being run as formulas by spreadsheets, and gives them back as they were: a cell that begins with
/// one of <c>= + - @</c>, tab or line break (or their full-width forms) is written with an apostrophe before it, which
/// reading takes away. A text that itself begins with an apostrophe and one of those, or with two apostrophes, gets
/// one more, so that nothing is ambiguous; <c>'t</c> stays as it is.
/// </summary>
public static class CsvCell
{
    private const char Guard = '\'';
    private const string Dangerous = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>The text as it may stand in a file that a spreadsheet opens.</summary>
    public static string Defuse(string text) =>
        text.Length > 0 && (Dangerous.Contains(text[0], StringComparison.Ordinal) || IsGuarded(text)) ? Guard + text : text;

    /// <summary>The text that was defused; undoes <see cref="Defuse"/> for every text.</summary>
    public static string Restore(string cell) => IsGuarded(cell) ? cell[1..] : cell;

    private static bool IsGuarded(string text) =>
        text.Length > 1 && text[0] == Guard && (text[1] == Guard || Dangerous.Contains(text[1], StringComparison.Ordinal));
}
