namespace EventSuite.Core.Submissions;

/// <summary>What a MIDI file holds, as far as the contest's rules ask.</summary>
/// <param name="Bars">Bars begun.</param>
/// <param name="Seconds">Playing time up to the end of the last note.</param>
/// <param name="Notes">Number of notes.</param>
/// <param name="ContentHash">Same music, same hash, lower-case hex.</param>
public sealed record MusicFacts(int Bars, double Seconds, int Notes, string ContentHash);
