using EventSuite.Music.Abc;
using EventSuite.Music.Analysis;
using EventSuite.Music.Blind;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventHost.CommandLine.Music.Inspecting;

/// <summary>Music → what is told about it.</summary>
internal static class Reporter
{
    private const int DrumsNamed = 3;

    /// <summary>A file's report.</summary>
    /// <param name="path">Its path as given.</param>
    /// <param name="reading">What it holds.</param>
    /// <param name="tune">The only tune to tell about, 1 for the first; null for all.</param>
    public static FileReport Of(string path, MusicReading reading, int? tune = null) => new(
        path,
        reading.Refusal is null,
        MusicForms.Name(reading.Form),
        reading.File is { } file ? $"format {(int)file.Format}{(file.IsRmid ? " in RIFF" : "")}" : null,
        reading.File is { } midi ? DivisionOf(midi.Division) : null,
        [.. reading.Tunes.Select((t, i) => (Tune: t, Number: i + 1)).Where(t => tune is null || t.Number == tune).Select(t => Of(t.Tune, t.Number))],
        reading.FaultCount,
        reading.Faults);

    private static TuneReport Of(Tune tune, int number)
    {
        Song song;
        try
        {
            song = tune.Play();
        }
        catch (AbcLimitException e)
        {
            return new TuneReport(number, tune.Title, 0, false, 0, null, null, [], null, null, null, 0, 0, 0, "", [], e.Message);
        }

        ILookup<int, Note> notes = song.Notes.ToLookup(n => n.Track);
        long start = song.Notes.IsEmpty ? 0 : song.Notes[0].StartTick;
        TempoChange[] tempos = [.. song.Tempo.Changes.Where((c, i) => c.Tick < song.LastNoteEndTick && (i + 1 == song.Tempo.Changes.Count || song.Tempo.Changes[i + 1].Tick > start))];
        KeyCandidate? key = KeyFinder.Find(Score.Of(song));
        return new TuneReport(
            number,
            tune.Title,
            song.BarCount,
            song.HasPickup,
            song.Seconds,
            tempos.Length > 0 ? tempos.Min(c => c.BeatsPerMinute) : song.Tempo.TempoAt(0)?.BeatsPerMinute,
            tempos.Length > 0 ? tempos.Max(c => c.BeatsPerMinute) : song.Tempo.TempoAt(0)?.BeatsPerMinute,
            [.. MetersOf(song).Distinct()],
            song.KeySignatures.Count > 0 ? NameOf(song.KeySignatures[0]) : null,
            key?.Key.ToString(),
            key?.Correlation,
            song.Notes.Length,
            song.UnmatchedNoteOns,
            song.UnmatchedNoteOffs,
            MusicHash.Of(song),
            [.. song.File.Tracks.Select((track, i) => Of(song, track, i, [.. notes[i]]))]);
    }

    private static TrackReport Of(Song song, MidiTrack track, int index, Note[] notes)
    {
        Note[] pitched = [.. notes.Where(n => !n.IsDrum)];
        long zero = song.Grid.BarAt(song.BarStartTick(0)) - 1;
        return new TrackReport(
            index + 1,
            MidiText.TrackName(track),
            InstrumentsOf(notes),
            [.. notes.Select(n => n.Channel + 1).Distinct().Order()],
            notes.Length,
            pitched.Length > 0 ? PitchNames.WithOctave(pitched.Min(n => n.Pitch)) : null,
            pitched.Length > 0 ? PitchNames.WithOctave(pitched.Max(n => n.Pitch)) : null,
            notes.Length > 0 ? song.Grid.BarAt(notes[0].StartTick) - zero : null,
            notes.Length > 0 ? song.Grid.BarAt(notes[^1].StartTick) - zero : null);
    }

    private static List<string> InstrumentsOf(Note[] notes)
    {
        List<string> names = [.. notes.Where(n => !n.IsDrum).Select(n => n.Program).Distinct().Select(p => InstrumentNames.Program(p))];
        string[] drums = [.. notes.Where(n => n.IsDrum).CountBy(n => n.Pitch).OrderByDescending(d => d.Value).ThenBy(d => d.Key).Select(d => InstrumentNames.Drum(d.Key))];
        if (drums.Length > 0)
        {
            names.Add($"Drums ({string.Join(", ", drums.Take(DrumsNamed))}{(drums.Length > DrumsNamed ? $" and {drums.Length - DrumsNamed} more" : "")})");
        }

        return names;
    }

    // That of a pick-up is no meter of the music: it only cuts the bar.
    private static IEnumerable<string> MetersOf(Song song)
    {
        long start = song.BarStartTick(0);
        IReadOnlyList<TimeSignature> all = song.Grid.Signatures;
        for (int i = 0; i < all.Count; i++)
        {
            if (i == 0 || all[i].Tick < song.LastNoteEndTick)
            {
                if (i + 1 == all.Count || all[i + 1].Tick > start)
                {
                    yield return $"{all[i].Numerator}/{all[i].Denominator}";
                }
            }
        }
    }

    private static string DivisionOf(MidiDivision division) => division.IsSmpte
        ? $"{division.TicksPerFrame} ticks per frame, {(division.FrameRate == 29 ? "29.97" : division.FrameRate)} frames per second"
        : $"{division.TicksPerQuarter} ticks per quarter";

    // Seven fifths up or down from C; a minor key's tonic lies three semitones under its relative's.
    private static string NameOf(KeySignature key) =>
        new Key((((key.Sharps * 7) + (key.IsMinor ? 9 : 0)) % 12 + 12) % 12, key.IsMinor).ToString();
}
