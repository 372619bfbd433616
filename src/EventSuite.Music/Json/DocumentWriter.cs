using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Json;

/// <summary>Song → document.</summary>
internal static class DocumentWriter
{
    private const int SmpteTicksPerQuarter = 480;

    public static MusicDocument Write(Song song)
    {
        (Int128 numerator, Int128 denominator) = (1, 1);
        int ticksPerQuarter = song.File.Division.TicksPerQuarter;
        if (song.File.Division.IsSmpte)
        {
            (long whole, long divisor) = song.Grid.WholeNoteTicks;
            (numerator, denominator) = ((Int128)4 * SmpteTicksPerQuarter * divisor, whole);
            ticksPerQuarter = SmpteTicksPerQuarter;
        }

        long At(long tick) => Score.Round(tick, numerator, denominator);
        string title = MidiText.Title(song.File);
        return new MusicDocument(
            MusicJson.Version,
            Name(title),
            ticksPerQuarter,
            At(song.EndTick),
            [.. song.Tempo.Changes.Select(c => new TempoDocument(c.Tick, c.MicrosecondsPerQuarter))],
            [.. song.Grid.Signatures.Select(s => new TimeSignatureDocument(At(s.Tick), s.Numerator, s.Denominator))],
            [.. song.KeySignatures.Select(k => new KeySignatureDocument(At(k.Tick), k.Sharps, k.IsMinor))],
            [.. song.Notes.GroupBy(n => (n.Track, n.Channel, n.Program, n.IsDrum)).OrderBy(g => g.Key.Track).Select(part => new TrackDocument(
                Name(MidiText.TrackName(song.File.Tracks[part.Key.Track])),
                part.Key.Channel,
                part.Key.Program,
                part.Key.IsDrum,
                [.. part.Select(n => new NoteRow(At(n.StartTick), At(n.EndTick) - At(n.StartTick), n.Pitch, n.Velocity))]))]);
    }

    private static string? Name(string name) => name.Length switch
    {
        0 => null,
        <= MusicJson.MaxNameLength => name,
        _ => char.IsHighSurrogate(name[MusicJson.MaxNameLength - 1]) ? name[..(MusicJson.MaxNameLength - 1)] : name[..MusicJson.MaxNameLength],
    };
}
