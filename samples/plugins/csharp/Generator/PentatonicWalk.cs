using EventSuite.Music.Notes;
using EventSuite.Plugins;
using EventSuite.Plugins.Parameters;

namespace PentatonicWalk;

/// <summary>A composer in one class: a walk over five notes. Two motifs answer each other, every fourth bar comes home.</summary>
public sealed class PentatonicWalk : IMusicGenerator
{
    private const int Eighth = 240; // Ticks; a quarter has 480, a bar of 4/4 eight eighths.
    private static readonly int[] Major = [0, 2, 4, 7, 9];
    private static readonly int[] Minor = [0, 3, 5, 7, 10];

    public IReadOnlyList<Composition> Generate(GenerateRequest request, PluginCall call)
    {
        var made = new List<Composition>();
        for (int i = 0; i < request.Count; i++)
        {
            call.ThrowIfCancelled();
            call.Report((double)i / request.Count, $"tune {i + 1} of {request.Count}");
            made.Add(Compose(request.Parameters, request.NewRandom(i)));
        }

        return made;
    }

    private static Composition Compose(ParameterValues values, SeededRandom random)
    {
        int[] scale = values.Text("mood") == "minor" ? Minor : Major;
        (int At, int Step)[][] motifs = [Motif(random, values.Number("density")), Motif(random, values.Number("density"))];
        var notes = new List<Note>();
        int place = 5; // Steps of the scale above its lowest note: 5 is the root an octave up.
        for (int bar = 0; bar < values.Integer("bars"); bar++)
        {
            (int At, int Step)[] motif = motifs[bar % 2];
            for (int i = 0; i < motif.Length; i++)
            {
                bool home = bar % 4 == 3 && i == motif.Length - 1;
                place = home ? 5 : Math.Clamp(place + motif[i].Step, 0, 9);
                int end = i + 1 < motif.Length ? motif[i + 1].At : 8;
                notes.Add(At((bar * 8) + motif[i].At, end - motif[i].At, 60 + Pitch(scale, place), motif[i].At == 0 ? 96 : 80, 0, 0));
            }

            if (values.Switch("bass"))
            {
                notes.Add(At(bar * 8, 8, 36 + (bar % 4 == 2 ? 7 : 0), 70, 1, 32)); // The fifth before it comes home.
            }
        }

        return Composition.From(new Score(480, notes), values.Integer("tempo"), "A walk");
    }

    /// <summary>A bar's rhythm in eighths, and how far each note steps: mostly to a neighbour.</summary>
    private static (int At, int Step)[] Motif(SeededRandom random, double density) =>
        [.. Enumerable.Range(0, 8).Where(at => at == 0 || random.NextDouble() < density).Select(at => (at, random.Next(-2, 3)))];

    private static int Pitch(int[] scale, int place) => (12 * (place / 5)) + scale[place % 5];

    private static Note At(int eighth, int eighths, int pitch, int velocity, int channel, int program) =>
        new(eighth * Eighth, eighths * Eighth, (byte)pitch, (byte)velocity, (byte)channel, (byte)program, channel);
}
