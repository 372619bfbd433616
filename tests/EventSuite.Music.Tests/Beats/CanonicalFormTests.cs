using EventSuite.Music.Beats;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Transforms;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Beats;

public class CanonicalFormTests
{
    /// <summary>Division, tempo, tracks, programs, velocities, silence of whole bars before the music and detached playing do not show.</summary>
    [Fact]
    public void Of_TheSameMusicWrittenDifferently_IsTheSame() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            var random = new Random(seed);
            Score plain = OnTheGrid(random);
            int scale = random.Next(1, 20);
            Score other = new(24 * scale, plain.Notes.Select(n => n with
            {
                StartTick = (n.StartTick + (96 * (seed % 3))) * scale,
                DurationTicks = n.DurationTicks * scale * (n.EndTick == plain.EndTick ? 100 : 98) / 100,
                Velocity = (byte)random.Next(1, 128),
                Track = random.Next(3),
                Program = (byte)(seed % 128),
            }));
            return CanonicalForm.Of(plain.ToSong(90)).Notes.SequenceEqual(CanonicalForm.Of(other.ToSong(150)).Notes);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Of_ShortPickupBar_IsFilledUpAtItsFront()
    {
        var score = new Score(96, [Note(0, 96, 60), Note(96, 288, 62)], [new TimeSignature(0, 1, 4), new TimeSignature(96, 3, 4)]);
        Score form = CanonicalForm.Of(score.ToSong());
        Assert.Equal([(48L, 24L), (72L, 72L)], form.Notes.Select(n => (n.StartTick, n.DurationTicks)));
        Assert.Equal([new TimeSignature(0, 3, 4)], form.Bars.Signatures);
    }

    [Fact]
    public void Of_DrumsDoublesAndEmptyMusic_AreTold()
    {
        var score = new Score(24, [Note(0, 24, 60), Note(0, 48, 60), Note(36, 24, 60), new Note(0, 6, 36, 99, 9, 5, 3)]);
        Assert.Equal([(0L, 36L, 60), (36L, 24L, 60)], CanonicalForm.Of(score.ToSong()).Notes.Select(n => (n.StartTick, n.DurationTicks, (int)n.Pitch)));
        Assert.Equal([9], CanonicalForm.Of(score.ToSong(), keepDrums: true).Notes.Where(n => n.Pitch == 36).Select(n => (int)n.Channel));
        Assert.Empty(CanonicalForm.Of(score.DrumsOnly().ToSong()).Notes);
        Assert.Empty(CanonicalForm.Of(new Score(4, []).ToSong()).Notes);
    }

    [Theory]
    [InlineData("nottingham", 7)]
    [InlineData("jsb-chorales", 7)]
    [InlineData("pop909", 40)]
    [InlineData("mutopia-pd-bach", 7)]
    public void Of_AForm_IsItself(string folder, int every)
    {
        foreach (Song song in ScoreFolder.Songs(folder).Where((_, i) => i % every == 0))
        {
            Score form = CanonicalForm.Of(song);
            Assert.Equal(form.Notes.AsEnumerable(), CanonicalForm.Of(form.ToSong()).Notes.Select(n => n with { Track = 0 }));
        }
    }

    [Fact]
    public void Trust_WrittenAndPlayedMusic_IsToldApart()
    {
        Song[] written = [.. ScoreFolder.Songs("nottingham").Where((_, i) => i % 8 == 0)];
        double trusted = written.Count(s => GridTrust.Of(s) >= GridTrust.Enough) / (double)written.Length;
        double fooled = written.Select((s, i) => GridTrust.Of(Performer.Play(Score.Of(s), i).Song)).Count(t => t >= GridTrust.Enough) / (double)written.Length;
        Song[] pop = ScoreFolder.Songs("pop909");
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"written tunes trusted {trusted:P1}, the same played {fooled:P1}; POP909 {pop.Count(s => GridTrust.Of(s) >= GridTrust.Enough) / (double)pop.Length:P1}");
        Assert.InRange(trusted, 0.98, 1);
        Assert.InRange(fooled, 0, 0.02);
    }

    /// <summary>Every note ends where a later one begins; no pitch twice.</summary>
    private static Score OnTheGrid(Random random)
    {
        long[] onsets = new long[30];
        for (int i = 1; i < onsets.Length; i++)
        {
            onsets[i] = onsets[i - 1] + (6 * random.Next(1, 5));
        }

        return new Score(24, onsets[..^1].Select((onset, i) => Note(onset, onsets[Math.Min(onsets.Length - 1, i + random.Next(1, 5))] - onset, (byte)(40 + i))));
    }

    private static Note Note(long start, long length, byte pitch) => new(start, length, pitch, 80, 0, 0, 0);
}
