using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Json;

/// <summary>
/// Lays tracks of one channel and program each into MIDI tracks, with the program changes they need. Tracks that want one channel to be two
/// things at the same tick get ports of their own.
/// </summary>
internal sealed class NoteLayout
{
    private const int Ports = 16;

    private readonly List<(MidiTrackBuilder Track, Note[] Notes, int Port)> _tracks = [];
    private readonly Dictionary<(int Port, byte Channel, long Tick), (byte Program, bool Drums)> _wanted = [];

    /// <summary>Takes a track; its notes all have one channel, program and kind.</summary>
    /// <exception cref="JsonFaultException">There is no port left for it.</exception>
    public void Add(MidiTrackBuilder track, Note[] notes, string path)
    {
        int port = 0;
        while (port < Ports && !Fits(notes, port))
        {
            port++;
        }

        if (port == Ports)
        {
            throw new JsonFaultException(path, $"More than {Ports} tracks want the channel to be different things at the same tick: give it another channel.");
        }

        foreach (Note note in notes)
        {
            _wanted[(port, note.Channel, note.StartTick)] = (note.Program, note.IsDrum);
        }

        if (port > 0)
        {
            track.Meta(0, MetaType.Port, [(byte)port]);
        }

        _tracks.Add((track, notes, port));
    }

    public IEnumerable<MidiTrack> Build()
    {
        var all = new List<(Note Note, int Track)>();
        for (int i = 0; i < _tracks.Count; i++)
        {
            all.AddRange(_tracks[i].Notes.Select(note => (note, i)));
        }

        var parts = new PartState();
        foreach ((Note note, int index) in all.OrderBy(n => n.Note.StartTick))
        {
            (MidiTrackBuilder track, _, int port) = _tracks[index];
            parts.Prepare(track, note, port);
            track.Note(note.StartTick, note.DurationTicks, note.Pitch, note.Velocity, note.Channel);
        }

        return _tracks.Select(t => t.Track.Build());
    }

    private bool Fits(Note[] notes, int port) => Array.TrueForAll(notes, note =>
        !_wanted.TryGetValue((port, note.Channel, note.StartTick), out (byte Program, bool Drums) other) || other == (note.Program, note.IsDrum));
}
