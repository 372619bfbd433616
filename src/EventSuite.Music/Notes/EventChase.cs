using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>
/// What earlier events of a track still mean at a later tick. State events count by the last of their kind;
/// bank select, data entry (RPN, NRPN) and sysex are kept in full and in order, since what they do depends on it; texts, markers
/// and notes are over, except names at the very start.
/// </summary>
internal sealed class EventChase(MidiTrack track)
{
    private readonly Dictionary<int, int> _lastOfKind = [];
    private readonly List<MidiEvent?> _kept = [];

    public void Pass(in MidiEvent e)
    {
        int key = KeyOf(e);
        if (key == Forget)
        {
            return;
        }

        if (key != KeepAll)
        {
            if (_lastOfKind.TryGetValue(key, out int earlier))
            {
                _kept[earlier] = null;
            }

            _lastOfKind[key] = _kept.Count;
        }

        _kept.Add(e);
    }

    public void WriteTo(MidiTrackBuilder target)
    {
        foreach (MidiEvent e in _kept.OfType<MidiEvent>())
        {
            target.Copy(track, e, 0);
        }
    }

    private const int Forget = -1;
    private const int KeepAll = -2;

    private static int KeyOf(in MidiEvent e) => e.Kind switch
    {
        MidiEventKind.NoteOn or MidiEventKind.NoteOff => Forget,
        MidiEventKind.Control when e.Data1 is 0 or 6 or 32 or 38 or (>= 96 and <= 101) => KeepAll,
        MidiEventKind.Control or MidiEventKind.KeyPressure => (e.Status << 8) | e.Data1,
        MidiEventKind.Program or MidiEventKind.ChannelPressure or MidiEventKind.PitchBend => e.Status << 8,
        MidiEventKind.SysEx or MidiEventKind.SysExContinuation => KeepAll,
        _ => e.Data1 switch
        {
            MetaType.Tempo or MetaType.TimeSignature or MetaType.KeySignature or MetaType.Port => 0xFF00 | e.Data1,
            _ when e.Tick == 0 => KeepAll,
            _ => Forget,
        },
    };
}
