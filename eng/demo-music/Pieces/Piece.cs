using DemoMusic.Score;

namespace DemoMusic.Pieces;

/// <summary>A finished piece, ready to be written.</summary>
/// <param name="Recipe">What it was made from.</param>
/// <param name="Meter">The time signature of its first section.</param>
/// <param name="Key">Its first key.</param>
/// <param name="Bars">How many bars it has, the closing one included.</param>
/// <param name="Length">Its ticks, to the end of the last bar.</param>
/// <param name="Tempos">Its tempo map, by tick.</param>
/// <param name="Meters">Where the time signature changes, the first at 0.</param>
/// <param name="Tracks">Its tracks.</param>
public sealed record Piece(
    Recipe Recipe,
    Meter Meter,
    Key Key,
    int Bars,
    int Length,
    IReadOnlyList<TempoChange> Tempos,
    IReadOnlyList<(int Tick, Meter Meter)> Meters,
    IReadOnlyList<Track> Tracks);
