namespace EventHost.Api;

/// <summary>What a plugin may use, in the units of its manifest.</summary>
internal sealed record PluginLimitsView(long MemoryMb, double LoadSeconds, double CallSeconds, int Threads);
