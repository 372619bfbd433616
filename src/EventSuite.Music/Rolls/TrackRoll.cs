namespace EventSuite.Music.Rolls;

/// <summary>The roll of one track.</summary>
/// <param name="Track">Index of the track.</param>
/// <param name="Roll">[steps × 128].</param>
public sealed record TrackRoll(int Track, PianoRoll Roll);
