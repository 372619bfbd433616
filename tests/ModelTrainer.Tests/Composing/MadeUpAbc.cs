namespace ModelTrainer.Tests.Composing;

/// <summary>Tunes by chance in ABC: four bars of quavers, the same four with another close, on C at the end.</summary>
internal static class MadeUpAbc
{
    private static readonly string[] Notes = ["C", "D", "E", "F", "G", "A", "B", "c"];

    public static string Tunes(int count, int seed = 1)
    {
        var random = new Random(seed);
        string Bar(int notes) => string.Concat(Enumerable.Range(0, notes).Select(_ => Notes[random.Next(Notes.Length)]));
        return string.Concat(Enumerable.Range(1, count).Select(number =>
        {
            string theme = $"{Bar(8)}|{Bar(8)}|{Bar(8)}|";
            return $"X:{number}\nT:Tune {number}\nM:4/4\nL:1/8\nK:C\n{theme}{Bar(8)}|{theme}{Bar(4)}C4|]\n\n";
        }));
    }
}
