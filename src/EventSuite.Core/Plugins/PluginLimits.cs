namespace EventSuite.Core.Plugins;

/// <summary>What a plugin may use.</summary>
/// <param name="MemoryBytes">Memory of all its processes together, in bytes.</param>
/// <param name="LoadTime">How long a worker may take until it is ready.</param>
/// <param name="CallTime">How long one call may take.</param>
/// <param name="Threads">Processor cores it may use at once.</param>
public sealed record PluginLimits(long MemoryBytes, TimeSpan LoadTime, TimeSpan CallTime, int Threads);
