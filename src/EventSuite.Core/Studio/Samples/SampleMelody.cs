namespace EventSuite.Core.Studio.Samples;

/// <summary>A short melody of the host's own to begin with.</summary>
/// <param name="Id">Lower-case letters and hyphens.</param>
/// <param name="Title">Its title.</param>
/// <param name="About">A sentence on what it is good for.</param>
/// <param name="Bars">How many bars it has.</param>
/// <param name="Midi">The MIDI file.</param>
public sealed record SampleMelody(string Id, string Title, string About, int Bars, byte[] Midi);
