namespace ModelTrainer.Runs;

/// <summary>Text files that are replaced whole or not at all.</summary>
internal static class TextFile
{
    /// <summary>Writes it beside its place, then moves it there.</summary>
    public static void Write(string path, string text)
    {
        string beside = path + ".new";
        File.WriteAllText(beside, text);
        File.Move(beside, path, overwrite: true);
    }
}
