namespace EventSuite.Core.Publication;

/// <summary>The host's run, so that versions that start anew are not mistaken for old ones.</summary>
/// <param name="Value">Unix time of the start in milliseconds.</param>
public sealed record BoardEpoch(long Value);
