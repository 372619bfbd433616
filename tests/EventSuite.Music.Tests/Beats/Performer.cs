using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Beats;

/// <summary>Plays a written tune as a person would into a recorder that knows no beats: a tick is a millisecond.</summary>
internal static class Performer
{
    /// <returns>The performance, and the seconds of its quarter notes.</returns>
    public static (Song Song, double[] Beats) Play(Score score, int seed, double jitterSeconds = 0.012, double drift = 0.02)
    {
        var random = new Random(seed);
        double period = 60 / (75 + (65 * random.NextDouble()));
        double start = 0.3 + (2 * random.NextDouble());
        var beats = new List<double> { start };
        double pace = 1;
        for (long tick = 0; tick <= score.EndTick + score.TicksPerQuarter; tick += score.TicksPerQuarter)
        {
            pace = Math.Clamp(pace + (drift * (random.NextDouble() - 0.5)), 0.9, 1.1);
            beats.Add(beats[^1] + (period * pace));
        }

        double SecondsAt(long tick)
        {
            int beat = (int)(tick / score.TicksPerQuarter);
            return beats[beat] + ((beats[beat + 1] - beats[beat]) * (tick % score.TicksPerQuarter) / score.TicksPerQuarter);
        }

        // 500 ticks a quarter at 120: a tick is a millisecond.
        var track = new MidiTrackBuilder();
        foreach (Note note in score.Notes)
        {
            double late = jitterSeconds * (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5);
            long on = (long)(1000 * (SecondsAt(note.StartTick) + late));
            long off = on + (long)(850 * (SecondsAt(note.EndTick) - SecondsAt(note.StartTick)));
            track.Note(on, Math.Max(1, off - on), note.Pitch, random.Next(50, 110));
        }

        return (Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(500), [track.Build()])), [.. beats]);
    }
}
