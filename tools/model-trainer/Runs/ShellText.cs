namespace ModelTrainer.Runs;

/// <summary>Words for a shell's command line.</summary>
internal static class ShellText
{
    /// <summary>The word as it is when it is plain, else in single quotes.</summary>
    public static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./=+:,@%".Contains(c, StringComparison.Ordinal))
            ? word : "'" + word.Replace("'", @"'\''", StringComparison.Ordinal) + "'";
}
