using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>What channels are set to while notes are written in the order of time: sets them to what a note needs.</summary>
internal sealed class PartState
{
    private readonly Dictionary<int, (byte Program, bool Drums)> _voices = [];

    /// <summary>Adds the events to the note's track that its program and drums need, when they are not in force yet.</summary>
    /// <param name="track">The note's track.</param>
    /// <param name="note">The note.</param>
    /// <param name="port">The track's port.</param>
    public void Prepare(MidiTrackBuilder track, in Note note, int port = 0)
    {
        int voice = (port << 4) | note.Channel;
        (byte program, bool drums) = _voices.GetValueOrDefault(voice, ((byte)0, note.Channel == Note.DrumChannel));
        if (drums != note.IsDrum)
        {
            var change = new DrumSwitch(note.StartTick, DrumSwitchKind.GsPart, note.Channel, note.IsDrum ? (byte)1 : (byte)0);
            track.SysEx(note.StartTick, DrumSysEx.Write(change));
        }

        if (program != note.Program)
        {
            track.Program(note.StartTick, note.Program, note.Channel);
        }

        _voices[voice] = (note.Program, note.IsDrum);
    }
}
