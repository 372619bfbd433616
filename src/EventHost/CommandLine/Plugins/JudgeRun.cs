using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Core.Submissions;

namespace EventHost.CommandLine.Plugins;

/// <summary>Asks a judge about many files. It gets what a judge in a contest gets: the music without names and texts.</summary>
internal sealed class JudgeRun(IPluginRunner runner, IMusicInspector inspector, ProgressLine progress)
{
    private static readonly int AtOnce = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>A row for each file: by score, best first, those alike by name; those without a score last.</summary>
    public async Task<IReadOnlyList<JudgedFile>> RunAsync(string pluginId, IReadOnlyList<string> files, Excerpt excerpt, CancellationToken cancellation)
    {
        var rows = new JudgedFile[files.Count];
        var done = 0;
        await Parallel.ForAsync(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation }, async (i, stop) =>
        {
            rows[i] = await JudgeAsync(pluginId, files[i], excerpt, stop);
            progress.Show($"{Interlocked.Increment(ref done)} of {files.Count} judged");
        });
        return [.. rows.OrderBy(r => r.Judgment is null).ThenByDescending(r => r.Judgment?.Score).ThenBy(r => r.File, StringComparer.Ordinal)];
    }

    private async Task<JudgedFile> JudgeAsync(string pluginId, string file, Excerpt excerpt, CancellationToken cancellation)
    {
        var bytes = MidiInputs.Bytes(file);
        if (!bytes.Ok)
        {
            return Refused(file, bytes.Faults);
        }

        var music = inspector.Inspect(bytes.Value);
        if (!music.Ok)
        {
            return Refused(file, music.Faults);
        }

        var judged = await runner.JudgeAsync(new AiJudgeOrder(pluginId, music.Value.Stripped, excerpt.FirstBar, excerpt.Bars), null, cancellation);
        return judged.Ok ? new JudgedFile(file, judged.Value, null) : Refused(file, judged.Faults);
    }

    private static JudgedFile Refused(string file, IReadOnlyList<Fault> faults) => new(file, null, string.Join(" ", faults.Select(f => f.Message)));
}
