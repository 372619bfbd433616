using EventSuite.Music.Synthesis;
using EventSuite.Music.Synthesis.Levels;

namespace EventSuite.Music.Tests.Synthesis;

public sealed class SynthesizerTests
{
    private static readonly SynthesisOptions Dry = new() { Reverb = 0, Threads = 1 };

    public static IEnumerable<TheoryDataRow<int>> Programs => Enumerable.Range(0, 128).Select(p => new TheoryDataRow<int>(p));

    public static IEnumerable<TheoryDataRow<int>> DrumKeys => Enumerable.Range(35, 47).Select(k => new TheoryDataRow<int>(k));

    /// <summary>Those whose pitch is a tone's: not timpani (their modes lie around it), hits, drums, noises.</summary>
    public static IEnumerable<TheoryDataRow<int>> Tonal =>
        Enumerable.Range(0, 120).Except([47, 113, 115, 116, 117, 118, 119]).Select(p => new TheoryDataRow<int>(p));

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_program_sounds_and_dies_away(int program)
    {
        StereoBuffer sound = Synthesizer.Render([Note(0, 1, 60, program)], new SynthesisOptions { TailSeconds = 6 });

        Assert.InRange(Signals.Peak(sound), 0.003f, 0.97f);
        Assert.InRange(sound.Seconds, 0.15, 7.1);
        Assert.True(Signals.Rms(sound, sound.Seconds - 0.05, sound.Seconds) < 1e-4);
    }

    [Theory]
    [MemberData(nameof(DrumKeys))]
    public void Every_drum_sounds_and_dies_away(int key)
    {
        StereoBuffer sound = Synthesizer.Render([Drum(0, key)], new SynthesisOptions { TailSeconds = 6 });

        Assert.InRange(Signals.Peak(sound), 0.003f, 0.97f);
        Assert.True(Signals.Rms(sound, 0, 0.15) > 3 * Signals.Rms(sound, sound.Seconds - 0.3, sound.Seconds));
        Assert.True(Signals.Rms(sound, sound.Seconds - 0.05, sound.Seconds) < 1e-4);
    }

    [Fact]
    public void No_drum_is_another_one_again()
    {
        double[] colours = [.. Enumerable.Range(35, 47).Select(key => Signals.Brightness(Synthesizer.Render([Drum(0, key)], Dry)))];

        Assert.Equal(47, colours.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Tonal))]
    public void Notes_are_in_tune(int program)
    {
        StereoBuffer sound = Synthesizer.Render([Note(0, 1.4, 69, program)], Dry);
        double until = Math.Min(1.3, sound.Seconds);
        double best = 0, loudest = 0;
        for (double cents = -70; cents <= 70; cents += 5)
        {
            double level = Signals.At(sound, 440 * Math.Pow(2, cents / 1200), 0.02, until);
            (best, loudest) = level > loudest ? (cents, level) : (best, loudest);
        }

        Assert.InRange(best, -15, 15);
    }

    [Theory]
    [InlineData(80, 98)]
    [InlineData(81, 100)]
    [InlineData(0, 100)]
    [InlineData(30, 96)]
    [InlineData(56, 98)]
    public void High_notes_do_not_alias(int program, int key)
    {
        StereoBuffer sound = Synthesizer.Render([Note(0, 0.6, key, program, 127)], Dry);
        double hz = 440 * Math.Pow(2, (key - 69) / 12.0);
        double tone = Signals.At(sound, hz, 0.1, 0.55);

        foreach (double between in new[] { 0.41, 0.63, 1.44, 2.57, 3.46 })
        {
            Assert.True(Signals.At(sound, hz * between, 0.1, 0.55) < tone / 300, $"a tone at {between} times the note");
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(24)]
    [InlineData(40)]
    [InlineData(56)]
    [InlineData(65)]
    public void Harder_is_louder_and_brighter(int program)
    {
        StereoBuffer soft = Synthesizer.Render([Note(0, 1, 60, program, 40)], Dry);
        StereoBuffer hard = Synthesizer.Render([Note(0, 1, 60, program, 120)], Dry);

        Assert.True(Signals.Rms(hard, 0, 1) > 4 * Signals.Rms(soft, 0, 1));
        Assert.True(Signals.Brightness(hard) > 1.3 * Signals.Brightness(soft));
    }

    [Fact]
    public void High_piano_strings_die_sooner()
    {
        double low = Fall(36), high = Fall(96);

        Assert.True(high > low + 10, $"{low:0.0} dB against {high:0.0} dB");

        static double Fall(int key)
        {
            StereoBuffer sound = Synthesizer.Render([Note(0, 2.5, key, 0)], Dry);
            return 20 * Math.Log10(Signals.Rms(sound, 0.05, 0.25) / Signals.Rms(sound, 2, 2.2));
        }
    }

    [Fact]
    public void The_same_music_gives_the_same_bytes_whatever_the_threads_and_the_order()
    {
        List<TimedNote> notes = Dense(seconds: 20, perSecond: 15);
        byte[] once = Signals.Wav(Synthesizer.Render(notes, new SynthesisOptions { Threads = 1 }));
        notes.Reverse();

        Assert.Equal(once, Signals.Wav(Synthesizer.Render(notes, new SynthesisOptions { Threads = 4 })));
        Assert.NotEqual(once, Signals.Wav(Synthesizer.Render(notes, new SynthesisOptions { Seed = 2 })));
    }

    [Fact]
    public void A_crowd_of_loud_notes_does_not_clip()
    {
        var notes = new List<TimedNote>();
        for (int i = 0; i < 400; i++)
        {
            notes.Add(Note(i % 10 * 0.2, 0.5, 30 + i % 60, i % 128, 127));
        }

        StereoBuffer sound = Synthesizer.Render(notes, new SynthesisOptions());

        Assert.InRange(Signals.Peak(sound), 0.5f, 0.98f);
    }

    [Fact]
    public void Pan_moves_the_sound()
    {
        StereoBuffer sound = Synthesizer.Render([Note(0, 1, 60, 73) with { Pan = -1 }], Dry);

        Assert.True(Power(sound.Left) > 100 * Power(sound.Right));

        static double Power(Span<float> channel)
        {
            double sum = 0;
            foreach (float sample in channel)
            {
                sum += sample * (double)sample;
            }

            return sum;
        }
    }

    [Fact]
    public void A_closed_hi_hat_stops_the_open_one()
    {
        StereoBuffer open = Synthesizer.Render([Drum(0, 46)], Dry);
        StereoBuffer closed = Synthesizer.Render([Drum(0, 46), Drum(0.1, 42)], Dry);

        Assert.True(Signals.Rms(closed, 0.25, 0.35) < Signals.Rms(open, 0.25, 0.35) / 4);
    }

    [Fact]
    public void A_hostile_crowd_is_bounded_by_the_limit_of_voices()
    {
        var notes = new List<TimedNote>();
        for (int i = 0; i < 100_000; i++)
        {
            notes.Add(Note(i * 1e-4, 1e9, i % 128, 48, 127));
        }

        StereoBuffer sound = Synthesizer.Render(notes, new SynthesisOptions { MaxSeconds = 12, MaxVoices = 16 });

        Assert.InRange(sound.Seconds, 10, 16.1);
        Assert.InRange(Signals.Peak(sound), 0.1f, 0.98f);
    }

    [Fact]
    public void Music_after_the_limit_is_left_out_and_ends_in_silence()
    {
        StereoBuffer sound = Synthesizer.Render([Note(0, 60, 60, 48), Note(50, 1, 60, 0)], new SynthesisOptions { MaxSeconds = 5, TailSeconds = 2 });

        Assert.InRange(sound.Seconds, 5, 7.01);
        Assert.True(Signals.Rms(sound, sound.Seconds - 0.02, sound.Seconds) < 1e-4);
    }

    [Fact]
    public void Nothing_gives_nothing_and_nonsense_is_refused()
    {
        Assert.Equal(0, Synthesizer.Render([], new SynthesisOptions()).Frames);
        Assert.Throws<ArgumentException>(() => Synthesizer.Render([Note(double.NaN, 1, 60, 0)], new SynthesisOptions()));
        Assert.Throws<ArgumentException>(() => Synthesizer.Render([Note(-1, 1, 60, 0)], new SynthesisOptions()));
        Assert.Throws<ArgumentException>(() => Synthesizer.Render([Note(0, 1, 60, 0) with { Pan = float.NaN }], new SynthesisOptions()));
        Assert.Throws<ArgumentException>(() => Synthesizer.Render([Note(0, 1, 60, 0, 0)], new SynthesisOptions()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Synthesizer.Render([], new SynthesisOptions { MaxVoices = 0 }));
    }

    [Fact]
    public void Cancelling_stops_it_and_progress_ends_at_one()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => Synthesizer.Render(Dense(4, 10), new SynthesisOptions(), null, stop.Token));

        var told = new Told();
        Synthesizer.Render(Dense(10, 5), new SynthesisOptions(), told);
        Assert.Equal(1, told.Values[^1]);
        Assert.Equal(told.Values.Order(), told.Values);
    }

    [Fact]
    public void Programs_are_balanced()
    {
        // Held instruments stay near each other: no program shouts.
        double[] levels = [.. Enumerable.Range(40, 4).Concat(Enumerable.Range(48, 4)).Concat(Enumerable.Range(56, 32)).Select(program =>
            Loudness.Integrated(Synthesizer.Render([Note(0, 1, 57, program), Note(1, 1, 64, program), Note(2, 1, 69, program)], Dry)))];

        Assert.InRange(levels.Max() - levels.Min(), 0, 6);
    }

    private static TimedNote Note(double start, double seconds, int key, int program, int velocity = 100) =>
        new(start, seconds, (byte)key, (byte)velocity, (byte)program, false, 0);

    private static TimedNote Drum(double start, int key) => new(start, 0.1, (byte)key, 100, 0, true, 0);

    private static List<TimedNote> Dense(int seconds, int perSecond)
    {
        var random = new Random(3);
        var notes = new List<TimedNote>();
        for (int i = 0; i < seconds * perSecond; i++)
        {
            notes.Add(random.Next(4) == 0
                ? Drum(random.NextDouble() * seconds, random.Next(35, 82))
                : Note(random.NextDouble() * seconds, random.NextDouble(), random.Next(30, 90), random.Next(128), random.Next(1, 128)));
        }

        return notes;
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
