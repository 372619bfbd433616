using System.Globalization;
using EventSuite.Music.Notes;

namespace PitchDistributionJudge.Tool;

/// <summary>
/// <c>evaluate</c>: the figures of README.md. Pieces of the own folder are judged by a reference made of four fifths that they
/// are not in; the others by one made of all. As in a contest the first eight bars are judged.
/// </summary>
internal static class EvaluateCommand
{
    private const int Folds = 5;

    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (args.Length < 2 || Array.Find(args, a => !Directory.Exists(a)) is not null)
        {
            errors.WriteLine("Which folders? evaluate OWN OTHER…");
            return 2;
        }

        Song[] songs = [.. Pieces.Read([args[0]], errors).Where(HasPitches)];
        int Fold(int piece) => piece * Folds / songs.Length; // neighbours by name, such as movements, stay together
        Likeness[] own = [.. Enumerable.Range(0, Folds).SelectMany(fold =>
        {
            Reference reference = Build(songs.Where((_, i) => Fold(i) != fold));
            return songs.Where((_, i) => Fold(i) == fold).Select(s => Likeness.Of(s, reference));
        })];
        output.WriteLine($"{"",-40} {"pieces",6}  {"register",8} {"AUC",5}  {"notes",5} {"AUC",5}  {"score",5} {"AUC",5}");
        Print(output, $"{args[0]}, held out", own, own);
        Reference all = Build(songs);
        foreach (string folder in args[1..])
        {
            Print(output, folder, [.. Pieces.Read([folder], errors).Where(HasPitches).Select(s => Likeness.Of(s, all))], own);
        }

        Print(output, "random notes", [.. Enumerable.Range(0, 200).Select(seed => Likeness.Of(Noise.Of(seed), all))], own);

        return 0;
    }

    private static bool HasPitches(Song song) => SoundingTime.Of(song.CropBars(0, 8)).Sum() > 0;

    private static Reference Build(IEnumerable<Song> songs) => ReferenceBuilder.Build("the reference", "", songs.Select(SoundingTime.Of));

    private static void Print(TextWriter output, string name, Likeness[] set, Likeness[] own)
    {
        string Column(Func<Likeness, double> part, int width)
        {
            double auc = ReferenceEquals(set, own) ? 0.5 : Auc([.. own.Select(part)], [.. set.Select(part)]);
            return (100 * set.Average(part)).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(width) + auc.ToString(" 0.000", CultureInfo.InvariantCulture);
        }

        output.WriteLine($"{name,-40} {set.Length,6}  {Column(l => l.Register, 8)}  {Column(l => l.PitchClasses, 5)}  {Column(l => l.Score, 5)}");
    }

    /// <summary>How often a piece of the first set has more than one of the second; halves for equals.</summary>
    private static double Auc(double[] first, double[] second) =>
        first.Average(a => second.Average(b => a > b ? 1 : a == b ? 0.5 : 0));

    private readonly record struct Likeness(double Register, double PitchClasses, double Score)
    {
        public static Likeness Of(Song song, Reference reference)
        {
            double[] pitches = SoundingTime.Of(song.CropBars(0, 8));
            double register = RegisterLikeness.Of(pitches, reference.Pitches);
            double classes = PitchClassMatch.Best(Histogram.Fold(pitches), reference).Likeness;
            return new Likeness(register, classes, (register + classes) / 2);
        }
    }
}
