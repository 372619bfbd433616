using System.Globalization;
using EventSuite.Core.Results;
using EventSuite.Core.Submissions;
using EventSuite.Music.Blind;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventHost.Entries;

/// <summary>Reads strangers' files with EventSuite.Music, leniently: what can be mended is mended.</summary>
internal sealed class MusicInspector : IMusicInspector
{
    private static readonly MidiReadOptions Options = new() { MaxTracks = 256, MaxEvents = 1_000_000, MaxTempoChanges = 20_000 };

    // These mean that the bytes are something else; every other refusal is a MIDI file that cannot be used.
    private static readonly MidiFaultCode[] NotMidi = [MidiFaultCode.Empty, MidiFaultCode.NoHeaderChunk, MidiFaultCode.InvalidRiff];

    public Outcome<InspectedMusic> Inspect(ReadOnlySpan<byte> file)
    {
        var read = MidiFile.Read(file, Options);
        if (!read.IsUsable)
        {
            return Refusal(read.Refusal);
        }

        var song = Song.From(read.File);
        if (song.Notes.Length == 0)
        {
            return new Fault(FaultKind.Unprocessable, "no_notes", "The file has no notes. Export it again from your program, with the tracks not muted.", "file");
        }

        return new InspectedMusic(
            new MusicFacts(song.BarCount, song.Seconds, song.Notes.Length, MusicHash.Of(song)),
            MidiStripper.Strip(read.File).Write());
    }

    private static Fault Refusal(MidiFault fault)
    {
        var at = fault.Offset.ToString(CultureInfo.InvariantCulture);
        return NotMidi.Contains(fault.Code)
            ? new Fault(FaultKind.UnsupportedMedia, "not_midi",
                $"This is not a MIDI file (byte {at}: {fault.Message}). Export your music as a Standard MIDI File, .mid.", "file")
            : new Fault(FaultKind.Unprocessable, "midi_broken",
                $"This MIDI file cannot be used (byte {at}: {fault.Message}). Export it again from your program.", "file");
    }
}
