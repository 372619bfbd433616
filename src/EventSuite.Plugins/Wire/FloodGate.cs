namespace EventSuite.Plugins.Wire;

/// <summary>Bounds what a plugin sends without being asked: reading it costs the host, and it may come at any time. For one thread.</summary>
internal sealed class FloodGate(TimeProvider time)
{
    /// <summary>Most frames in a second. Whoever tells of progress with every note stays below.</summary>
    public const int MostFrames = 20_000;

    /// <summary>Most bytes in a second.</summary>
    public const int MostBytes = 8 << 20;

    private long _second = time.GetTimestamp();
    private int _frames;
    private long _bytes;

    /// <summary>A frame has come that nobody asked for.</summary>
    /// <exception cref="PluginFaultException">It was one too many.</exception>
    public void Pass(int bytes)
    {
        if (time.GetElapsedTime(_second) >= TimeSpan.FromSeconds(1))
        {
            (_second, _frames, _bytes) = (time.GetTimestamp(), 0, 0);
        }

        _bytes += bytes;
        if (++_frames > MostFrames || _bytes > MostBytes)
        {
            throw new PluginFaultException(PluginFaultCode.BadAnswer, $"The plugin floods the host: more than {MostFrames} notifications or {MostBytes >> 20} MiB of them in a second.");
        }
    }
}
