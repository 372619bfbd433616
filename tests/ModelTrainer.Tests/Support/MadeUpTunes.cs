namespace ModelTrainer.Tests.Support;

/// <summary>Tunes by chance, as folk-rnn's tokens.</summary>
public static class MadeUpTunes
{
    private static readonly string[] Pitches = ["C", "D", "E", "F", "G", "A", "B", "c"];

    /// <summary>So many tunes of four bars, the same each time.</summary>
    public static string Text(int count, int seed = 1)
    {
        Random random = new(seed);
        return string.Join("\n\n", Enumerable.Range(0, count).Select(_ =>
            "M:4/4 K:Cmaj " + string.Join(" | ", Enumerable.Range(0, 4).Select(_ =>
                string.Join(' ', Enumerable.Range(0, 4).Select(_ => Pitches[random.Next(Pitches.Length)] + " 2")))) + " |")) + "\n";
    }
}
