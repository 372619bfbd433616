using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Writing;

/// <summary>Where music lies.</summary>
internal static class Register
{
    /// <summary>Events whose pitches beyond a style's alphabet are brought back by octaves.</summary>
    public static IEnumerable<NoteEvent> Fold(IEnumerable<NoteEvent> events, StyleSpec style, bool isMinor)
    {
        int shift = style.ShiftOf(isMinor);
        return events.Select(e => e.IsNote ? e with { Pitch = Fold(e.Pitch, style.Low - shift, style.High - shift) } : e);
    }

    /// <summary>Octaves (in semitones) that bring a part nearest to where a style has it.</summary>
    public static int Octaves(IEnumerable<NoteEvent> part, double centre)
    {
        int[] pitches = [.. part.Where(e => e.IsNote).Select(e => e.Pitch)];
        return pitches.Length == 0 ? 0 : 12 * (int)Math.Round((centre - pitches.Average()) / 12);
    }

    /// <summary>The pitch, by octaves brought to where it can be played.</summary>
    public static int Playable(int pitch) => Fold(pitch, 0, 127);

    private static int Fold(int pitch, int low, int high)
    {
        while (pitch > high)
        {
            pitch -= 12;
        }

        while (pitch < low)
        {
            pitch += 12;
        }

        return pitch;
    }
}
