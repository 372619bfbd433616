using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Blind;

/// <summary>
/// Makes the version that judges get: nothing in it names anybody. Kept: all channel messages, tempo, time and key
/// signatures (their known bytes only), ports, messages that turn channels to drums (in one form), the order and the length of
/// the tracks. Left out: every text, name, copyright, lyric, marker and cue point, other sysex, sequencer-specific and unknown meta events, SMPTE offsets, unknown
/// chunks, the RIFF envelope and surplus header bytes.
/// </summary>
public static class MidiStripper
{
    /// <summary>A file that sounds the same, without words.</summary>
    public static MidiFile Strip(MidiFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new MidiFile(file.Format, file.Division, file.Tracks.Select(StripTrack));
    }

    private static MidiTrack StripTrack(MidiTrack track)
    {
        var stripped = new MidiTrackBuilder();
        foreach (ref readonly MidiEvent e in track.Events)
        {
            if (e.IsChannelMessage)
            {
                stripped.Copy(e, e.Tick, default);
            }
            else if (e.Kind == MidiEventKind.SysEx && DrumSysEx.Read(e.Tick, track.Payload(e)) is { } drums)
            {
                stripped.SysEx(e.Tick, DrumSysEx.Write(drums));
            }
            else if (e.Kind == MidiEventKind.Meta)
            {
                ReadOnlySpan<byte> payload = KnownBytes(e.Data1, track.Payload(e));
                if (!payload.IsEmpty && MetaRules.FindFault(e.Data1, payload) is null)
                {
                    stripped.Meta(e.Tick, e.Data1, payload);
                }
            }
        }

        return stripped.Build(track.EndTick);
    }

    /// <summary>The bytes whose meaning is known; none for events that are left out.</summary>
    private static ReadOnlySpan<byte> KnownBytes(byte type, ReadOnlySpan<byte> payload) => type switch
    {
        MetaType.Tempo when payload.Length >= 3 => payload[..3],
        MetaType.KeySignature when payload.Length >= 2 => payload[..2],
        MetaType.Port when payload.Length >= 1 => payload[..1],

        // Metronome clicks and 32nds per quarter do not sound, but could spell something: the usual values instead.
        MetaType.TimeSignature when payload.Length >= 2 => new byte[] { payload[0], payload[1], 24, 8 },
        _ => default,
    };
}
