using EventSuite.Core.Submissions;

namespace EventSuite.Core.Studio;

/// <summary>A version's music, read and checked.</summary>
internal sealed record VersionSource(
    StudioVersionKind Kind, string Label, byte[] Midi, string Sha256, MusicFacts Music, string? Sample, VersionMaking? Making)
{
    /// <summary>Whether a plugin wrote it from nothing: then no other version is in it, so it is a beginning.</summary>
    public bool FromNothing => Making is { Inputs.Count: 0 };
}
