namespace EventSuite.Music.Abc.Writing;

/// <summary>A note, chord or rest, or the part of one that lies in a bar.</summary>
/// <param name="Length">Of a whole note.</param>
/// <param name="Pitches">None for a rest.</param>
/// <param name="IsTied">It goes on in the next piece.</param>
internal readonly record struct AbcPiece(Fraction Length, int[] Pitches, bool IsTied);
