using System.Text;
using EventSuite.Music.Midi;

namespace EventSuite.Music.Tests.Midi;

/// <summary>A file in the words of the reference dumps, which another library wrote (End of Track left out).</summary>
internal static class DryWetDump
{
    public static string Of(MidiFile file)
    {
        string tracks = string.Join(",", file.Tracks.Select(t => $"new TrackChunk({TrackOf(t)})"));
        return $"new MidiFile({tracks}) {{ TimeDivision=new TicksPerQuarterNoteTimeDivision({file.Division.TicksPerQuarter}) }}";
    }

    private static string TrackOf(MidiTrack track)
    {
        var parts = new List<string>();
        long tick = 0;
        foreach (MidiEvent e in track.Events[..^1])
        {
            parts.Add($"new {EventOf(e, track.Payload(e).ToArray())}DeltaTime={e.Tick - tick},}}");
            tick = e.Tick;
        }

        return string.Join(",", parts);
    }

    private static string EventOf(MidiEvent e, byte[] p)
    {
        if (e.IsChannelMessage)
        {
            return $"{MessageOf(e)}Channel=(FourBitNumber){e.Channel},";
        }

        if (e.Kind == MidiEventKind.SysEx)
        {
            return $"NormalSysExEvent {{ {DataOf(p)}";
        }

        return e.Data1 switch
        {
            MetaType.Text => $"TextEvent {{ {TextOf(p)}",
            MetaType.Copyright => $"CopyrightNoticeEvent {{ {TextOf(p)}",
            MetaType.TrackName => $"SequenceTrackNameEvent {{ {TextOf(p)}",
            MetaType.Lyric => $"LyricEvent {{ {TextOf(p)}",
            MetaType.Marker => $"MarkerEvent {{ {TextOf(p)}",
            MetaType.CuePoint => $"CuePointEvent {{ {TextOf(p)}",
            MetaType.ChannelPrefix => $"ChannelPrefixEvent {{ Channel={p[0]},",
            MetaType.Port => $"PortPrefixEvent {{ Port={p[0]},",
            MetaType.Tempo => $"SetTempoEvent {{ MicrosecondsPerQuarterNote={(p[0] << 16) | (p[1] << 8) | p[2]},",
            MetaType.TimeSignature => $"TimeSignatureEvent {{ Numerator={p[0]},Denominator={1 << p[1]},ClocksPerClick={p[2]},ThirtySecondNotesPerBeat={p[3]},",
            MetaType.KeySignature => $"KeySignatureEvent {{ Key={(sbyte)p[0]},Scale={p[1]},",
            MetaType.SmpteOffset => $"SmpteOffsetEvent {{ Format=SmpteFormat.{new[] { "TwentyFour", "TwentyFive", "ThirtyDrop", "Thirty" }[p[0] >> 5]},Hours={p[0] & 31},Minutes={p[1]},Seconds={p[2]},Frames={p[3]},SubFrames={p[4]},",
            MetaType.SequencerSpecific => $"SequencerSpecificEvent {{ {DataOf(p)}",
            _ => $"Unknown 0x{e.Data1:X2}",
        };
    }

    private static string MessageOf(MidiEvent e) => e.Kind switch
    {
        _ when e.IsNoteStart => $"NoteOnEvent {{ NoteNumber={Seven(e.Data1)}Velocity={Seven(e.Data2)}",
        _ when e.IsNoteEnd => $"NoteOffEvent {{ NoteNumber={Seven(e.Data1)}Velocity={Seven(e.Data2)}",
        MidiEventKind.KeyPressure => $"NoteAftertouchEvent {{ NoteNumber={Seven(e.Data1)}AftertouchValue={Seven(e.Data2)}",
        MidiEventKind.Control => $"ControlChangeEvent {{ ControlNumber={Seven(e.Data1)}ControlValue={Seven(e.Data2)}",
        MidiEventKind.Program => $"ProgramChangeEvent {{ ProgramNumber={Seven(e.Data1)}",
        MidiEventKind.ChannelPressure => $"ChannelAftertouchEvent {{ AftertouchValue={Seven(e.Data1)}",
        _ => $"PitchBendEvent {{ PitchValue={e.Bend + 8192},",
    };

    private static string Seven(byte value) => $"(SevenBitNumber){value},";

    private static string DataOf(byte[] bytes) => $"Data=new byte[] {{{string.Join(",", bytes)}}},";

    private static string TextOf(byte[] bytes) =>
        "Text=\"" + Encoding.ASCII.GetString(bytes).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "\\r").Replace("\n", "\\n") + "\",";
}
