namespace EventSuite.Plugins;

/// <summary>One call of a plugin: how to learn of its cancellation, and to tell how far it is. Safe for several threads.</summary>
public sealed class PluginCall
{
    private readonly Action<PluginProgress>? _progress;
    private readonly Action<PluginLogEntry>? _log;

    /// <summary>A call by hand, for tests.</summary>
    public PluginCall(CancellationToken cancellation = default, Action<PluginProgress>? progress = null, Action<PluginLogEntry>? log = null)
    {
        Cancellation = cancellation;
        _progress = progress;
        _log = log;
    }

    /// <summary>Look at it often (every 100 ms of work): a call that goes on after its cancellation is killed.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Ends the call here if it was cancelled.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public void ThrowIfCancelled() => Cancellation.ThrowIfCancellationRequested();

    /// <summary>Tells how far the call is. As often as you like: what is too often is left out.</summary>
    /// <param name="fraction">0 to 1; what is outside or not a number is brought inside.</param>
    /// <param name="message">What is being done, for people.</param>
    public void Report(double fraction, string? message = null) =>
        _progress?.Invoke(new PluginProgress(double.IsNaN(fraction) ? 0 : Math.Clamp(fraction, 0, 1), message));

    /// <summary>A line for the host's log.</summary>
    public void Log(PluginLogLevel level, string message) => _log?.Invoke(new PluginLogEntry(level, message));
}
