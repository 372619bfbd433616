namespace EventSuite.Plugins.Wire;

/// <summary>Lets so many lines of the log pass each second, and tells how many it held back. For one thread.</summary>
internal sealed class LogGate(Action<PluginLogEntry>? log, int perSecond, TimeProvider time)
{
    private long _second = time.GetTimestamp();
    private int _passed;
    private long _held;

    public void Write(PluginLogLevel level, string? message)
    {
        if (log is null)
        {
            return;
        }

        if (time.GetElapsedTime(_second) >= TimeSpan.FromSeconds(1))
        {
            (_second, _passed) = (time.GetTimestamp(), 0);
            TellHeld();
        }

        if (_passed == perSecond)
        {
            _held++;
            return;
        }

        _passed++;
        log(new PluginLogEntry(level, PlainText.Lines(message, TextLimits.Message)));
    }

    /// <summary>Tells now how many lines were held back, if any.</summary>
    public void TellHeld()
    {
        if (_held > 0)
        {
            log?.Invoke(new PluginLogEntry(PluginLogLevel.Warning, $"{_held} lines of the log were left out: more than {perSecond} in a second."));
            _held = 0;
        }
    }
}
