using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>
/// Which notes are drums when a file says more than General MIDI: channel 10 of each port is drums at first; parts of GS and
/// XG and banks of XG and General MIDI 2 turn a channel to drums and back, in whatever track they stand, for the notes at
/// their tick and later. On channel 10 a bank takes nothing back: many files select bank 0 there.
/// </summary>
internal sealed class DrumParts
{
    private readonly bool[] _drums;
    private readonly bool[] _byBank;
    private readonly bool[] _isGs;

    private DrumParts(int ports)
    {
        _drums = new bool[16 * ports];
        _byBank = new bool[16 * ports];
        _isGs = new bool[ports];
        for (int port = 0; port < ports; port++)
        {
            Reset(port);
        }
    }

    /// <summary>What an event of a track has to say about drums; null for nothing.</summary>
    public static DrumSwitch? Switch(MidiTrack track, in MidiEvent e, int port)
    {
        DrumSwitch? found = e.Kind switch
        {
            MidiEventKind.Control when e.Data1 == ControlChange.Bank => new DrumSwitch(e.Tick, DrumSwitchKind.Bank, e.Channel, e.Data2),
            MidiEventKind.SysEx => DrumSysEx.Read(e.Tick, track.Payload(e)),
            _ => null,
        };
        return found is { } change ? change with { Voice = (ushort)((port << 4) | change.Voice) } : null;
    }

    /// <summary>Marks notes where the switches make other drums than General MIDI does; most files have no such switch.</summary>
    /// <param name="notes">By start, each with its port where its program will be.</param>
    /// <param name="switches">By tick.</param>
    /// <param name="ports">More than the highest port.</param>
    public static void Mark(Span<OpenNote> notes, List<DrumSwitch> switches, int ports)
    {
        if (!switches.Exists(Matters))
        {
            return;
        }

        var parts = new DrumParts(ports);
        int next = 0;
        foreach (ref OpenNote note in notes)
        {
            for (; next < switches.Count && switches[next].Tick <= note.Start; next++)
            {
                parts.Apply(switches[next]);
            }

            if (parts._drums[note.Voice] != IsTenth(note.Voice))
            {
                note.Channel |= Note.UnusualBit;
            }
        }
    }

    private static bool Matters(DrumSwitch change) => change.Kind switch
    {
        DrumSwitchKind.GsPart or DrumSwitchKind.XgPart => change.Value > 0 != IsTenth(change.Voice),
        DrumSwitchKind.Bank => IsDrumBank(change.Value) && !IsTenth(change.Voice),
        _ => false,
    };

    private static bool IsTenth(int voice) => (voice & 0x0F) == Note.DrumChannel;

    private static bool IsDrumBank(byte value) => value is 120 or 126 or 127;

    private void Apply(DrumSwitch change)
    {
        int voice = change.Voice;
        int port = voice >> 4;
        switch (change.Kind)
        {
            case DrumSwitchKind.GsPart or DrumSwitchKind.XgPart:
                _drums[voice] = change.Value > 0;
                _byBank[voice] = false;
                _isGs[port] = change.Kind == DrumSwitchKind.GsPart;
                break;
            case DrumSwitchKind.Bank when IsDrumBank(change.Value):
                _byBank[voice] |= !_drums[voice] && !_isGs[port];
                _drums[voice] |= !_isGs[port];
                break;
            case DrumSwitchKind.Bank when _byBank[voice]:
                _drums[voice] = _byBank[voice] = false;
                break;
            case DrumSwitchKind.GsReset or DrumSwitchKind.XgReset or DrumSwitchKind.GmReset:
                Reset(port);
                _isGs[port] = change.Kind == DrumSwitchKind.GsReset || (_isGs[port] && change.Kind == DrumSwitchKind.GmReset);
                break;
            default:
                break;
        }
    }

    private void Reset(int port)
    {
        Array.Clear(_drums, 16 * port, 16);
        Array.Clear(_byBank, 16 * port, 16);
        _drums[(16 * port) + Note.DrumChannel] = true;
    }
}
