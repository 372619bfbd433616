using EventSuite.Music.Notes;

namespace LstmCnnComposer.Reading;

/// <summary>What one channel plays on one track of the input, no drums.</summary>
/// <param name="Index">The track's index in the file.</param>
/// <param name="Channel">0–15.</param>
/// <param name="Program">Of its first note.</param>
/// <param name="Notes">In ticks of 12 to the quarter.</param>
internal sealed record GivenTrack(int Index, int Channel, int Program, Note[] Notes)
{
    /// <summary>Mean pitch.</summary>
    public double Centre => Notes.Average(n => n.Pitch);
}
