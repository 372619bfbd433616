using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>What is remembered of a part while a piece is walked through.</summary>
internal sealed class PartState
{
    /// <summary>Where its last event ends.</summary>
    public int End { get; private set; }

    /// <summary>The tick at which its last note ends.</summary>
    public int SoundedUntil { get; private set; }

    /// <summary>The tick at which its last note or rest began.</summary>
    public int Onset { get; private set; }

    /// <summary>What sounds: a pitch, or <see cref="NoteEvent.Rest"/>.</summary>
    public int Pitch { get; private set; } = NoteEvent.Rest;

    /// <summary>What sounded just before that.</summary>
    public int Before { get; private set; } = NoteEvent.Rest;

    /// <summary>The notes below <see cref="Pitch"/>.</summary>
    public uint Below { get; private set; }

    /// <summary>The last notes, the latest first; rests leave them.</summary>
    public int[] Notes { get; private init; } = [NoteEvent.Rest, NoteEvent.Rest, NoteEvent.Rest, NoteEvent.Rest];

    /// <summary>The last lengths in ticks, the latest first.</summary>
    public int[] Durations { get; private init; } = [0, 0];

    private PartState()
    {
    }

    /// <summary>A part that has done nothing yet.</summary>
    public static PartState New() => new();

    /// <summary>The same, to go on from here in another way.</summary>
    public PartState Copy() => new()
    {
        End = End,
        SoundedUntil = SoundedUntil,
        Onset = Onset,
        Pitch = Pitch,
        Before = Before,
        Below = Below,
        Notes = [.. Notes],
        Durations = [.. Durations],
    };

    public void Add(NoteEvent e)
    {
        End = e.End;
        (Durations[1], Durations[0]) = (Durations[0], e.Ticks);
        if (e.Pitch != NoteEvent.Hold)
        {
            (Onset, Before, Pitch, Below) = (e.Start, Pitch, e.Pitch, e.Below);
        }

        SoundedUntil = Pitch == NoteEvent.Rest ? SoundedUntil : End;
        if (e.IsNote)
        {
            Array.Copy(Notes, 0, Notes, 1, Notes.Length - 1);
            Notes[0] = e.Pitch;
        }
    }
}
