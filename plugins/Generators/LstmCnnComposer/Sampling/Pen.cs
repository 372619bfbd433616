using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Sampling;

/// <summary>Draws an event after the network has listened: how long, then which pitch, then the notes below it.</summary>
internal sealed class Pen(Ear ear, Taste taste, Random random)
{
    /// <summary>A tenth: what a hand can reach.</summary>
    private const int HandReach = 16;

    private const int Fingers = 5;

    private readonly StyleSpec _style = ear.Style;

    /// <summary>Draws an event.</summary>
    /// <param name="start">The tick at which it begins.</param>
    /// <param name="end">The tick at which it must end at the latest.</param>
    /// <param name="canHold">Whether a note sounds that can be held on.</param>
    /// <param name="canRest">Whether it may be a rest.</param>
    public NoteEvent Draw(int start, int end, bool canHold, bool canRest)
    {
        int length = DrawLength(end - start);
        int pitch = DrawPitch(length, canHold, canRest);
        uint below = _style.HasChords && pitch >= StyleSpec.FirstPitch ? DrawBelow(pitch) : 0;
        return new NoteEvent(start, _style.Durations[length], _style.PitchOf(pitch), below);
    }

    private int DrawLength(int room)
    {
        Span<float> lengths = ear.Lengths();
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = _style.Durations[i] <= room ? lengths[i] + taste.Lengths[i] : float.NegativeInfinity;
        }

        return taste.Choice.Draw(lengths, random);
    }

    private int DrawPitch(int length, bool canHold, bool canRest)
    {
        Span<float> pitches = ear.Pitches(length);
        for (int i = 0; i < pitches.Length; i++)
        {
            pitches[i] += taste.Pitches[i];
        }

        if (!canHold)
        {
            pitches[StyleSpec.HoldToken] = float.NegativeInfinity;
        }

        if (!canRest)
        {
            pitches[StyleSpec.RestToken] = float.NegativeInfinity;
        }

        return taste.Choice.Draw(pitches, random);
    }

    private uint DrawBelow(int pitch)
    {
        uint below = 0;
        int deepest = 0;
        for (int notes = 1; notes < Math.Min(taste.MostNotes, Fingers) && deepest < HandReach; notes++)
        {
            Span<float> logits = ear.Chords(pitch, below);
            if (notes < taste.LeastNotes)
            {
                logits[0] = float.NegativeInfinity;
            }

            for (int down = 1; down <= NoteEvent.DeepestBelow; down++)
            {
                bool fits = down > deepest && down <= HandReach && pitch - down >= StyleSpec.FirstPitch;
                logits[down] = fits ? logits[down] + taste.Pitches[pitch - down] : float.NegativeInfinity;
            }

            int next = taste.Choice.Draw(logits, random);
            if (next == 0 || float.IsNegativeInfinity(logits[next]))
            {
                break;
            }

            (below, deepest) = (below | (1u << next), next);
        }

        return below;
    }
}
