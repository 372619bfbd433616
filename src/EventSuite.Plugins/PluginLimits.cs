namespace EventSuite.Plugins;

/// <summary>What a worker process may use.</summary>
public sealed record PluginLimits
{
    /// <summary>Largest frame either side may send, in bytes, its line feed counted: 8 MiB.</summary>
    public const int DefaultFrameBytes = 8 << 20;

    /// <summary>Largest frame in bytes, its line feed counted.</summary>
    public int FrameBytes { get; init; } = DefaultFrameBytes;

    /// <summary>Memory in bytes.</summary>
    public long MemoryBytes { get; init; } = 512L << 20;

    /// <summary>Seconds until a call must have answered.</summary>
    public double CallSeconds { get; init; } = 60;

    /// <summary>Threads that may work at once.</summary>
    public int Threads { get; init; } = 1;
}
