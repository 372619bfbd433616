namespace EventSuite.Music.Notes;

/// <summary>A key signature from a tick on.</summary>
/// <param name="Tick">Where it begins.</param>
/// <param name="Sharps">−7 to 7; negative means flats.</param>
/// <param name="IsMinor">Minor, else major.</param>
public readonly record struct KeySignature(long Tick, int Sharps, bool IsMinor);
