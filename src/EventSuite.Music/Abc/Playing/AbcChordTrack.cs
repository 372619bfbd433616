using EventSuite.Music.Midi;

namespace EventSuite.Music.Abc.Playing;

/// <summary>Sounds chord symbols as abc2midi does: a bass note (f) and the chord (c) by turns, with rests (z).</summary>
internal static class AbcChordTrack
{
    private const int BassFrom = 36;
    private const int ChordFrom = 48;

    /// <exception cref="AbcLimitException">More notes than <paramref name="budget"/>.</exception>
    public static MidiTrack Play(AbcPerformance performance, int channel, AbcPlayOptions options, int budget)
    {
        var track = new MidiTrackBuilder();
        track.Program(0, options.ChordProgram, channel);
        int next = 0;
        AbcChord? chord = null;
        foreach ((Fraction start, Fraction length, AbcMeter meter) in AbcBarLines.Bars(performance))
        {
            string pattern = Pattern(meter);
            Fraction step = meter.Bar / new Fraction(pattern.Length);
            Fraction end = start + length < performance.End ? start + length : performance.End;
            int at = 0;
            for (Fraction now = start; now < end; now += step)
            {
                for (; next < performance.Chords.Count && performance.Chords[next].Start <= now; next++)
                {
                    chord = AbcChord.Parse(performance.Chords[next].Symbol) ?? chord;
                }

                budget -= Sound(track, chord, pattern[at++ % pattern.Length], now, now + step < end ? now + step : end, channel, options);
                if (budget < 0)
                {
                    throw new AbcLimitException("The tune is too long for its chords to be played.");
                }
            }
        }

        return track.Build(performance.End.ToTicks(options.TicksPerQuarter));
    }

    private static string Pattern(AbcMeter meter) => meter switch
    {
        { Unit: 8, Beats: > 3 } when meter.Beats % 3 == 0 => string.Concat(Enumerable.Repeat("fzc", meter.Beats / 3)),
        { Beats: 4, Unit: 4 } or { Beats: 2, Unit: 2 } or { IsFree: true } => "fzczfzcz",
        _ => "fz" + string.Concat(Enumerable.Repeat("cz", Math.Min(meter.Beats, 16) - 1)),
    };

    private static int Sound(MidiTrackBuilder track, AbcChord? chord, char what, Fraction from, Fraction to, int channel, AbcPlayOptions options)
    {
        if (chord is null || what == 'z')
        {
            return 0;
        }

        long start = from.ToTicks(options.TicksPerQuarter);
        long length = to.ToTicks(options.TicksPerQuarter) - start;
        int[] pitches = what == 'f'
            ? [BassFrom + chord.Bass]
            : [.. chord.Intervals.Select(interval => ChordFrom + chord.Root + interval)];
        foreach (int pitch in pitches)
        {
            track.Note(start, length, pitch, options.ChordVelocity, channel);
        }

        return pitches.Length;
    }
}
