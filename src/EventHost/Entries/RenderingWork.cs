using System.Collections.Concurrent;
using System.Threading.Channels;
using EventHost.Audio;
using EventHost.Live;
using EventHost.Startup;
using EventSuite.Core.Changes;
using EventSuite.Core.Storage;

namespace EventHost.Entries;

/// <summary>
/// Background work: renders each accepted entry once, what somebody waits for first. What is missing after a restart
/// is made then; a file that fails is told in the console and never stops the others.
/// </summary>
internal sealed partial class RenderingWork(
    IContestStore store, EntrySounds sounds, IEntryRenderer renderer, ChangeFeed feed, Readiness readiness, ILogger<RenderingWork> logger)
    : BackgroundService
{
    private readonly ConcurrentStack<string> _urgent = new();
    private readonly Queue<string> _waiting = new();
    private readonly Channel<string> _asked = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Somebody waits for this sound of an entry: it comes next.</summary>
    public void Hurry(string sha256) => _urgent.Push(sha256);

    /// <summary>Somebody wants to hear a file of the store that is no entry (yet): it comes next.</summary>
    public void Ask(string sha256)
    {
        _urgent.Push(sha256);
        _asked.Writer.TryWrite(sha256);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changes = feed.Listen();
        await readiness.WhenReadyAsync(stoppingToken);
        foreach (var hash in store.Read(s => s.Events().SelectMany(e => s.Submissions(e.Id)).Select(e => e.StrippedSha256).Distinct().ToList()))
        {
            _waiting.Enqueue(hash);
        }

        var (changed, asked) = (changes.WaitToReadAsync(stoppingToken).AsTask(), _asked.Reader.WaitToReadAsync(stoppingToken).AsTask());
        while (true)
        {
            while (Collect(changes) || _waiting.Count > 0)
            {
                if (_waiting.Count > 0)
                {
                    await RenderAsync(_urgent.TryPop(out var hurried) ? hurried : _waiting.Dequeue(), stoppingToken);
                }
            }

            // Whoever hurried is served: what has no sound yet always waits in the queue as well.
            _urgent.Clear();
            await await Task.WhenAny(changed, asked);
            changed = changed.IsCompleted ? changes.WaitToReadAsync(stoppingToken).AsTask() : changed;
            asked = asked.IsCompleted ? _asked.Reader.WaitToReadAsync(stoppingToken).AsTask() : asked;
        }
    }

    // Whether there was anything to collect; more may have come since.
    private bool Collect(ChannelReader<ContestChange> changes)
    {
        var any = false;
        while (changes.TryRead(out var change))
        {
            any = true;
            if (change is EntriesChanged entry && HashOf(entry.SubmissionId) is { } changed)
            {
                _waiting.Enqueue(changed);
            }
        }

        while (_asked.Reader.TryRead(out var hash))
        {
            any = true;
            _waiting.Enqueue(hash);
        }

        return any;
    }

    // Null: there is nothing to render, or the store could not be read; what is missing is made at the next start.
    private string? HashOf(Guid submission)
    {
        try
        {
            return store.Read(s => s.FindSubmission(submission)) is { Slot: not null } entry ? entry.StrippedSha256 : null;
        }
        catch (Exception e)
        {
            LogUnread(e, submission);
            return null;
        }
    }

    private async Task RenderAsync(string sha256, CancellationToken cancellation)
    {
        if (sounds.Find(sha256) is { File: not null } or { Failure: not null })
        {
            return;
        }

        try
        {
            var midi = store.Read(s => s.FindFile(sha256)) ?? throw new InvalidDataException("The file is not in the store.");
            var made = await renderer.RenderAsync(midi, sounds.PathOf(sha256), null, cancellation);
            LogRendered(sha256, made.Engine, made.Seconds, made.Lufs);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            sounds.Failed(sha256, "This could not be rendered, so it cannot be heard. The organiser sees why in the host's log.");
            LogFailed(e, sha256);
        }
    }

    [LoggerMessage(5002, LogLevel.Debug, "Rendered {Hash} with {Engine}: {Seconds:F1} s at {Lufs:F1} LUFS.")]
    private partial void LogRendered(string hash, string engine, double seconds, double lufs);

    [LoggerMessage(5003, LogLevel.Error, "Entry file {Hash} could not be rendered.")]
    private partial void LogFailed(Exception e, string hash);

    [LoggerMessage(5004, LogLevel.Error, "Entry {Id} could not be read, so it is rendered at the next start.")]
    private partial void LogUnread(Exception e, Guid id);
}
