using System.Buffers.Binary;
using System.Runtime.InteropServices;
using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>
/// Room for what is found in one song while it is read. Each thread keeps one that is not too large, so that reading
/// many songs allocates only what they keep, and works in the same warm memory.
/// </summary>
internal sealed class NoteScratch
{
    private const int LargestKept = 1 << 15;

    [ThreadStatic]
    private static NoteScratch? s_kept;

    private OpenNote[] _notes = ScratchArray.Start<OpenNote>();
    private OpenNote[] _spare = ScratchArray.Start<OpenNote>();

    public List<TempoChange> Tempos { get; } = [];

    public List<TimeSignature> Times { get; } = [];

    public List<KeySignature> Keys { get; } = [];

    public List<ProgramChange> Programs { get; } = [];

    public List<DrumSwitch> Drums { get; } = [];

    /// <summary>Where the notes of each track that has some begin, and where the last end; the first at 0.</summary>
    public List<int> Runs { get; } = [];

    /// <summary>Notes count from 1; the first place is never used.</summary>
    public OpenNote[] Notes => _notes;

    public KeyTable Table { get; } = new();

    /// <summary>More than the highest port.</summary>
    public int Ports { get; private set; } = 1;

    /// <summary>Takes the thread's scratch, or a new one. When reading fails it is not given back, for it may not be clean.</summary>
    public static NoteScratch Take()
    {
        NoteScratch scratch = s_kept ?? new NoteScratch();
        s_kept = null;
        scratch.Runs.Add(0);
        return scratch;
    }

    public void GiveBack()
    {
        if (Math.Max(Math.Max(Programs.Capacity, Drums.Capacity), Math.Max(Tempos.Capacity, Math.Max(Times.Capacity, Keys.Capacity))) > LargestKept)
        {
            return;
        }

        ScratchArray.Shrink(ref _notes, LargestKept);
        ScratchArray.Shrink(ref _spare, LargestKept);

        Tempos.Clear();
        Times.Clear();
        Keys.Clear();
        Programs.Clear();
        Drums.Clear();
        Runs.Clear();
        Table.Reset();
        Ports = 1;
        s_kept = this;
    }

    /// <summary>Room for a note at a place, on a voice.</summary>
    public void MakeRoom(int place, int voice)
    {
        if (place >= _notes.Length)
        {
            ScratchArray.Grow(ref _notes);
        }

        if (Table.Blocks[voice] == 0)
        {
            Table.Add(voice);
        }
    }

    /// <summary>Room for the merged half of so many notes.</summary>
    public Span<Note> Spare(int count)
    {
        ScratchArray.Ensure(ref _spare, count);
        return MemoryMarshal.Cast<OpenNote, Note>(_spare.AsSpan(0, count));
    }

    /// <summary>Takes an event that is no note, and gives back the port that is now in force.</summary>
    public int Add(MidiTrack track, in MidiEvent e, int port)
    {
        if (e.Kind == MidiEventKind.Program)
        {
            Programs.Add(new ProgramChange(e.Tick, (ushort)((port << 4) | e.Channel), e.Data1));
            return port;
        }

        if (e.Status == 0xFF)
        {
            return AddMeta(e, track.Payload(e), port);
        }

        if (DrumParts.Switch(track, e, port) is { } change)
        {
            Drums.Add(change);
        }

        return port;
    }

    /// <summary>Values that mean nothing are passed over.</summary>
    private int AddMeta(in MidiEvent e, ReadOnlySpan<byte> payload, int port)
    {
        switch (e.Data1)
        {
            case MetaType.Tempo when payload.Length >= 3:
                int tempo = (payload[0] << 16) | BinaryPrimitives.ReadUInt16BigEndian(payload[1..]);
                if (tempo > 0)
                {
                    Tempos.Add(new TempoChange(e.Tick, tempo));
                }

                return port;
            case MetaType.TimeSignature when payload.Length >= 2 && payload[0] > 0 && payload[1] <= 15:
                Times.Add(new TimeSignature(e.Tick, payload[0], 1 << payload[1]));
                return port;
            case MetaType.KeySignature when payload.Length >= 2 && (sbyte)payload[0] is >= -7 and <= 7 && payload[1] <= 1:
                Keys.Add(new KeySignature(e.Tick, (sbyte)payload[0], payload[1] == 1));
                return port;
            case MetaType.Port when payload.Length == 1:
                Ports = Math.Max(Ports, payload[0] + 1);
                return payload[0];
            default:
                return port;
        }
    }
}
