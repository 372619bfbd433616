using System.Collections.Concurrent;
using EventHost.Audio;
using EventHost.Live;
using EventHost.Startup;
using EventSuite.Core.Changes;
using EventSuite.Core.Storage;

namespace EventHost.Entries;

/// <summary>
/// Background work: renders each accepted entry once. What is missing after a restart is made then; a file that fails
/// is told in the console and never stops the others.
/// </summary>
internal sealed partial class RenderingWork(
    IContestStore store, EntrySounds sounds, IEntryRenderer renderer, ChangeFeed feed, Readiness readiness, ILogger<RenderingWork> logger)
    : BackgroundService
{
    private readonly ConcurrentDictionary<string, byte> _waiting = new();

    /// <summary>How many entries wait to be rendered.</summary>
    public int Waiting => _waiting.Count;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changes = feed.Listen();
        await readiness.WhenReadyAsync(stoppingToken);
        await RenderMissingAsync(stoppingToken);
        while (await changes.WaitToReadAsync(stoppingToken))
        {
            while (changes.TryRead(out var change))
            {
                if (change is EntriesChanged entry && store.Read(s => s.FindSubmission(entry.SubmissionId)) is { Slot: not null } submission)
                {
                    await RenderAsync(submission.StrippedSha256, stoppingToken);
                }
            }
        }
    }

    private async Task RenderMissingAsync(CancellationToken cancellation)
    {
        var hashes = store.Read(s => s.Events().SelectMany(e => s.Submissions(e.Id)).Select(e => e.StrippedSha256).Distinct().ToList());
        foreach (var hash in hashes.Where(h => sounds.Find(h).File is null))
        {
            _waiting[hash] = 0;
        }

        await Parallel.ForEachAsync(
            _waiting.Keys.ToList(),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount / 2), CancellationToken = cancellation },
            async (hash, token) => await RenderAsync(hash, token));
    }

    private async Task RenderAsync(string sha256, CancellationToken cancellation)
    {
        if (sounds.Find(sha256).File is not null)
        {
            return;
        }

        _waiting[sha256] = 0;
        try
        {
            var midi = store.Read(s => s.FindFile(sha256)) ?? throw new InvalidDataException("The file is not in the store.");
            var made = await renderer.RenderAsync(midi, sounds.PathOf(sha256), null, cancellation);
            LogRendered(sha256, made.Engine, made.Seconds, made.Lufs);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            sounds.Failed(sha256, "This entry could not be rendered, so it cannot be heard. The organiser sees why in the host's log.");
            LogFailed(e, sha256);
        }
        finally
        {
            _waiting.TryRemove(sha256, out _);
        }
    }

    [LoggerMessage(5002, LogLevel.Debug, "Rendered {Hash} with {Engine}: {Seconds:F1} s at {Lufs:F1} LUFS.")]
    private partial void LogRendered(string hash, string engine, double seconds, double lufs);

    [LoggerMessage(5003, LogLevel.Error, "Entry file {Hash} could not be rendered.")]
    private partial void LogFailed(Exception e, string hash);
}
