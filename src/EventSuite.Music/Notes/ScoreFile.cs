using EventSuite.Music.Midi;

namespace EventSuite.Music.Notes;

/// <summary>Writes a score down as a file; see <see cref="Score.ToSong"/>.</summary>
internal static class ScoreFile
{
    public static MidiFile Build(Score score, double beatsPerMinute)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(beatsPerMinute, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(beatsPerMinute, 60_000_000);
        var conductor = new MidiTrackBuilder();
        conductor.Tempo(0, (int)Math.Round(60_000_000 / beatsPerMinute));
        foreach (TimeSignature signature in score.Bars.Signatures)
        {
            conductor.TimeSignature(signature.Tick, signature.Numerator, signature.Denominator);
        }

        var tracks = new SortedDictionary<int, MidiTrackBuilder>();
        var parts = new PartState();
        foreach (Note note in score.Notes)
        {
            if (!tracks.TryGetValue(note.Track, out MidiTrackBuilder? track))
            {
                tracks.Add(note.Track, track = new MidiTrackBuilder());
            }

            parts.Prepare(track, note);
            track.Note(note.StartTick, note.DurationTicks, note.Pitch, note.Velocity, note.Channel);
        }

        return new MidiFile(
            MidiFormat.MultiTrack,
            MidiDivision.Metrical(score.TicksPerQuarter),
            tracks.Values.Prepend(conductor).Select(t => t.Build()));
    }
}
