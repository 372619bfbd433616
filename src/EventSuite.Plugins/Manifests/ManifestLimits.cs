namespace EventSuite.Plugins.Manifests;

/// <summary>What a plugin asks for; the organiser approves it.</summary>
/// <param name="MemoryMb">Memory in MiB, 16 to 65,536.</param>
/// <param name="LoadSeconds">Seconds until it is ready, 1 to 600.</param>
/// <param name="CallSeconds">Seconds for a call, 1 to 3,600.</param>
/// <param name="Threads">Threads at work at once, 1 to 64.</param>
public sealed record ManifestLimits(int MemoryMb = 512, double LoadSeconds = 20, double CallSeconds = 60, int Threads = 1);
