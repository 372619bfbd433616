namespace DemoMusic.Score;

/// <summary>A note. Times in ticks from the start of the piece.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it sounds, above 0.</param>
/// <param name="Pitch">MIDI key, 60 is middle C.</param>
/// <param name="Accent">Louder or softer than its part, in steps of velocity.</param>
public readonly record struct Note(int Start, int Length, int Pitch, int Accent = 0)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}
