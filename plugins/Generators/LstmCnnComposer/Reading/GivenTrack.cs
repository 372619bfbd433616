using EventSuite.Music.Notes;

namespace LstmCnnComposer.Reading;

/// <summary>A track of the input with notes.</summary>
/// <param name="Index">Its index in the file.</param>
/// <param name="Channel">Of its first note.</param>
/// <param name="Program">Of its first note.</param>
/// <param name="Notes">In ticks of 12 to the quarter.</param>
internal sealed record GivenTrack(int Index, int Channel, int Program, Note[] Notes)
{
    public double Centre => Notes.Average(n => n.Pitch);
}
