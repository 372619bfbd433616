using EventSuite.Core.Submissions;

namespace EventSuite.Core.Studio;

/// <summary>A version's music, read and checked.</summary>
internal sealed record VersionSource(
    StudioVersionKind Kind, string Label, byte[] Midi, string Sha256, MusicFacts Music, string? Sample, VersionMaking? Making);
