using EventHost.Audio;
using EventSuite.Core.Results;

namespace EventHost.Studio;

/// <summary>Renders versions for people who take them along: one at a time, so that entries and jobs do not wait for it.</summary>
internal sealed partial class VersionAudio(IAudioExport export, ILogger<VersionAudio> logger) : IDisposable
{
    private const int MostWaiting = 40;

    private readonly SemaphoreSlim _place = new(1);
    private int _waiting;

    /// <summary>Whether so many wait that nobody else should.</summary>
    public bool IsBusy => Volatile.Read(ref _waiting) >= MostWaiting;

    /// <summary>The sound, in a file that goes when its stream is closed.</summary>
    public async Task<Outcome<FileStream>> RenderAsync(ReadOnlyMemory<byte> midi, AudioFormat format, CancellationToken cancellation)
    {
        await WaitAsync(cancellation);
        try
        {
            var name = Path.Combine(Path.GetTempPath(), "eventsuite-take-" + Path.GetRandomFileName());
            var made = await export.ExportAsync(midi, format, name, cancellation);
            return new FileStream(
                made.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
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
