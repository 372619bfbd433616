using System.Buffers;

namespace EventSuite.Plugins.Wire;

/// <summary>A call at work in the plugin.</summary>
internal sealed class RunningCall : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly Action<ArrayBufferWriter<byte>> _send;
    private readonly PluginServerOptions _options;
    private readonly Lock _gate = new();
    private long _lastProgress;
    private double _fraction;
    private bool _told;

    public RunningCall(long id, Action<ArrayBufferWriter<byte>> send, PluginServerOptions options)
    {
        Id = id;
        _send = send;
        _options = options;
        Token = _cancellation.Token;
    }

    public long Id { get; }

    public CancellationToken Token { get; }

    public bool IsCancelled => Token.IsCancellationRequested;

    /// <summary>Cancels without waiting for what the plugin registered on its token: that may take its time.</summary>
    public void Cancel() => _ = _cancellation.CancelAsync();

    /// <summary>Tells progress, unless it was told a moment ago.</summary>
    public void Report(PluginProgress progress)
    {
        lock (_gate)
        {
            long now = _options.Time.GetTimestamp();
            if (_told && progress.Fraction < 1 && _options.Time.GetElapsedTime(_lastProgress, now) < _options.ProgressInterval)
            {
                return;
            }

            // It never falls, whatever order a plugin's threads come in.
            _fraction = Math.Max(_fraction, progress.Fraction);
            (_told, _lastProgress) = (true, now);
            progress = progress with { Fraction = _fraction };
        }

        string? message = progress.Message is null ? null : PlainText.Line(progress.Message, TextLimits.Message);
        _send(WireJson.Frame(null, Methods.Progress, "params", new ProgressDto(Id, progress.Fraction, message), WireJson.Strict.ProgressDto));
    }

    public void Dispose() => _cancellation.Dispose();
}
