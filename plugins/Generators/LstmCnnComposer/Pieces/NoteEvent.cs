namespace LstmCnnComposer.Pieces;

/// <summary>What a part does for a while: a note, a chord, a rest, or the note before held on.</summary>
/// <param name="Start">Ticks since the beginning of the piece.</param>
/// <param name="Ticks">How long, at least 1.</param>
/// <param name="Pitch">The highest note, 0–127 in the normalised key; <see cref="Rest"/> or <see cref="Hold"/>.</param>
/// <param name="Below">The other notes of a chord: bit i for one i semitones below the highest, 1–24.</param>
internal readonly record struct NoteEvent(int Start, int Ticks, int Pitch, uint Below = 0)
{
    public const int Rest = -1;
    public const int Hold = -2;

    /// <summary>How far below its highest note a chord reaches, in semitones.</summary>
    public const int DeepestBelow = 24;

    public int End => Start + Ticks;

    public bool IsNote => Pitch >= 0;

    /// <summary>How many notes sound.</summary>
    public int Notes => IsNote ? 1 + System.Numerics.BitOperations.PopCount(Below) : 0;

    /// <summary>The same so many semitones higher, if it is a note.</summary>
    public NoteEvent Raised(int semitones) => IsNote ? this with { Pitch = Pitch + semitones } : this;

    /// <summary>All pitches, the highest first.</summary>
    public IEnumerable<int> Pitches()
    {
        if (IsNote)
        {
            yield return Pitch;
            for (int down = 1; down <= DeepestBelow; down++)
            {
                if ((Below >> down & 1) != 0)
                {
                    yield return Pitch - down;
                }
            }
        }
    }
}
