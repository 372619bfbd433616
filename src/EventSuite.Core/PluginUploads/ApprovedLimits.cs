namespace EventSuite.Core.PluginUploads;

/// <summary>What the organiser allows; null: what the manifest asks for.</summary>
/// <param name="MemoryMb">Memory of all its processes together, in megabytes, 16 … 65536.</param>
/// <param name="LoadSeconds">How long a worker may take until it is ready, 1 … 600.</param>
/// <param name="CallSeconds">How long one call may take, 1 … 3600.</param>
/// <param name="Threads">Processor cores, 1 … 64.</param>
public sealed record ApprovedLimits(int? MemoryMb = null, int? LoadSeconds = null, int? CallSeconds = null, int? Threads = null);
