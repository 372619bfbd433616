namespace EventSuite.Core.Studio;

/// <summary>A version with its music.</summary>
/// <param name="Project">Its project.</param>
/// <param name="Version">The version.</param>
/// <param name="Midi">The MIDI file.</param>
public sealed record VersionFile(StudioProject Project, StudioVersion Version, byte[] Midi);
