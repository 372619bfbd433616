using EventHost.Audio;
using EventSuite.Core.Results;

namespace EventHost.Studio;

/// <summary>Renders versions for people who take them along: each once as long as it is kept, and one at a time, so that entries and jobs do not wait for it.</summary>
internal sealed partial class VersionAudio(IAudioExport export, KeptExports kept, ILogger<VersionAudio> logger) : IDisposable
{
    private const int MostWaiting = 40;

    private readonly SemaphoreSlim _place = new(1);
    private int _waiting;

    /// <summary>Whether so many wait that nobody else should.</summary>
    public bool IsBusy => Volatile.Read(ref _waiting) >= MostWaiting;

    /// <summary>The sound, where it was rendered before; null: it is to be rendered.</summary>
    public FileStream? Find(string sha256, AudioFormat format) => kept.Open(sha256, format);

    /// <summary>The sound, rendered now unless somebody before has asked for the same.</summary>
    /// <param name="midi">The music.</param>
    /// <param name="sha256">Its hash.</param>
    /// <param name="format">The format.</param>
    /// <param name="cancellation">Gives the place to the next.</param>
    public async Task<Outcome<FileStream>> RenderAsync(ReadOnlyMemory<byte> midi, string sha256, AudioFormat format, CancellationToken cancellation)
    {
        await WaitAsync(cancellation);
        try
        {
            if (kept.Open(sha256, format) is { } before)
            {
                return before;
            }

            var made = await export.ExportAsync(midi, format, kept.PathOf(sha256), cancellation);
            var sound = kept.Open(sha256, format) ?? throw new ToolFailedException($"{made.Path} was not written.");
            kept.LetGo();
            return sound;
        }
        catch (InvalidDataException e)
        {
            return new Fault(FaultKind.Unprocessable, "rendering_failed", $"This version cannot be turned into sound. {e.Message}");
        }
        catch (ToolFailedException e)
        {
            LogFailed(e, format);
            return new Fault(FaultKind.Unprocessable, "encoding_failed", "The host's MP3 encoder failed. Take WAV instead, and tell the organiser: it is in the host's log.");
        }
        finally
        {
            _place.Release();
        }
    }

    public void Dispose() => _place.Dispose();

    private async Task WaitAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _place.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    [LoggerMessage(5010, LogLevel.Warning, "A version could not be written as {Format}.")]
    private partial void LogFailed(Exception e, AudioFormat format);
}
