using System.Globalization;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace EventHost.CommandLine.Plugins;

/// <summary>Asks a generator and writes what it made. Everything is checked before it is asked; nothing is written unless all was made.</summary>
internal sealed class GenerateRun(IPluginRunner runner, TextWriter output, TextWriter errors, ProgressLine progress)
{
    /// <summary>Gives the exit status: 0 when all was written, 2 when the wish cannot be, 1 when the plugin or the disk failed.</summary>
    public async Task<int> RunAsync(PluginSummary plugin, GenerateWish wish, CancellationToken cancellation)
    {
        var faults = new List<Fault>();
        var parameters = ParameterPairs.Read(wish.Parameters, faults);
        var inputs = wish.Inputs.Select(path => MidiInputs.Read(path, faults)).OfType<EventSuite.Core.Plugins.MusicInput>().ToList();
        var files = OutputFiles.Plan(wish, plugin.Id, faults);
        var task = wish.Task ?? plugin.Tasks.FirstOrDefault(t => MusicTasks.TryParse(t, out var known) && known.InputCount() == wish.Inputs.Count) ?? plugin.Tasks[0];
        var order = new GenerateOrder(plugin.Id, task, inputs, parameters, wish.Seed, wish.Count);
        if (inputs.Count == wish.Inputs.Count && runner.Check(order) is { Ok: false } refused)
        {
            faults.AddRange(refused.Faults);
        }

        if (faults.Count > 0)
        {
            return OfflineCall.Tell(faults, errors);
        }

        progress.Show($"{plugin.Name}: {task} …");
        var made = await runner.GenerateAsync(order, new Telling(p => progress.Show($"{plugin.Name}: {100 * p.Fraction:0} % {p.Message}")), cancellation);
        progress.Show("");
        if (!made.Ok)
        {
            OfflineCall.Tell(made.Faults, errors);
            return 1;
        }

        return Write(made.Value, files, wish);
    }

    private int Write(GeneratedMusic made, IReadOnlyList<string> files, GenerateWish wish)
    {
        try
        {
            foreach (var (piece, file) in made.Pieces.Zip(files))
            {
                OutputFiles.Write(file, piece.Midi, wish.Force);
                output.WriteLine(PlainLine.Of($"{file}  {About(piece)}"));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(PlainLine.Of($"Cannot be written: {e.Message}"));
            return 1;
        }

        errors.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made.Plugin.Id} {made.Plugin.Version}, seed {wish.Seed}, {made.Duration.TotalSeconds:0.00} s. The same seed makes the same music again."));
        return 0;
    }

    private static string About(GeneratedPiece piece)
    {
        var song = Song.From(MidiFile.Read(piece.Midi).File!);
        return string.Create(CultureInfo.InvariantCulture, $"{song.BarCount} bars, {song.Seconds:0.0} s{(piece.Title is { Length: > 0 } title ? $", {title}" : "")}");
    }

    private sealed class Telling(Action<EventSuite.Core.Plugins.PluginProgress> tell) : IProgress<EventSuite.Core.Plugins.PluginProgress>
    {
        public void Report(EventSuite.Core.Plugins.PluginProgress value) => tell(value);
    }
}
