using System.Globalization;
using EventSuite.Music.Copying;
using EventSuite.Music.Measures;
using EventSuite.Music.Notes;
using EventSuite.Plugins;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Parameters;
using MarkovComposer.Learning;
using MarkovComposer.Model;
using MarkovComposer.Writing;

namespace MarkovComposer.Tool;

/// <summary>
/// <c>measure</c>: the figures of README.md. Pieces with the defaults of plugin.json, melody only, beside the tunes that the model
/// learned: how they end, which notes they use, and how long a run of notes they have in common with a tune.
/// </summary>
internal static class MeasureCommand
{
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        int count = 200;
        foreach (string arg in args)
        {
            if (!arg.StartsWith("--count=", StringComparison.Ordinal) || !int.TryParse(arg[8..], NumberStyles.None, CultureInfo.InvariantCulture, out count) || count < 1)
            {
                errors.WriteLine($"'{arg}' is not known. measure [--count=200]");
                return 2;
            }
        }

        string folder = AppContext.BaseDirectory;
        Corpus corpus = ModelFile.Read(Path.Combine(folder, ModelFile.Name));
        ManifestReadResult read = ManifestReader.ReadFolder(folder);
        PluginManifest manifest = read.Manifest ?? throw new InvalidDataException(string.Join(" ", read.Faults));
        var composer = new Composer(corpus);
        output.WriteLine("style        set      pieces  ends on tonic  scale consistency  class entropy  mean interval  longest common run: mean, max, share of 16+");
        foreach (Style style in corpus.Styles)
        {
            Score[] learned = [.. corpus.Tunes.Where(t => t.Style == style).Select(t => ToScore(t.Steps, t.Start, style))];
            Score[][] written = [.. new[] { true, false }.Select(cadence => Write(composer, manifest, style, count, cadence))];
            var index = new CopyIndex(learned.Select(MelodyTokens.Of));
            Print(output, $"{style,-12} tunes", learned, null);
            Print(output, $"{style,-12} written", written[0], index);
            Print(output, $"{style,-12} no cadence", written[1], index);
        }

        return 0;
    }

    private static Score[] Write(Composer composer, PluginManifest manifest, Style style, int count, bool cadence)
    {
        ParameterValue Value(ParameterDeclaration p) => p.Name switch
        {
            "meter" => style.Meter,
            "mode" => style.IsMinor ? "minor" : "major",
            "key" => "C",
            "bars" => 16,
            "cadence" => cadence,
            "accompaniment" => "none",
            _ => p.Default,
        };
        var values = new ParameterValues(manifest.Parameters.Where(p => p.IsFor(MusicTask.Compose)).Select(p => KeyValuePair.Create(p.Name, Value(p))));
        return [.. Enumerable.Range(0, count).Select(seed => composer.Generate(
            new GenerateRequest { Task = MusicTask.Compose, Parameters = values, Seed = seed }, new PluginCall())[0])
            .Select(c => Score.Of(new MusicInput("", c.Midi).ReadSong(), Step.TicksPerQuarter))];
    }

    private static Score ToScore(IReadOnlyList<Step> steps, int start, Style style) =>
        new(Step.TicksPerQuarter, Sheet.Notes(start == 0 ? steps : [new Step(Step.Rest, (byte)start), .. steps], 60, style));

    private static void Print(TextWriter output, string name, Score[] set, CopyIndex? corpus)
    {
        double[] runs = corpus is null ? [] : [.. set.Select(s => (double)corpus.LongestRun(MelodyTokens.Of(s)).Length)];
        double[] leaps = [.. set.SelectMany(s => s.Notes.Zip(s.Notes.Skip(1), (a, b) => Math.Abs((double)b.Pitch - a.Pitch)))];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-23} {set.Length,6} {set.Average(s => s.Notes[^1].Pitch % 12 == 0 ? 100.0 : 0),13:0.0}% {set.Average(PitchMeasures.ScaleConsistency),18:0.000} {set.Average(PitchMeasures.PitchClassEntropy),14:0.00} {leaps.Average(),14:0.00}")
            + (runs.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  {runs.Average():0.0}, {runs.Max():0}, {100 * runs.Average(r => r >= 16 ? 1 : 0):0.0}%")));
    }
}
