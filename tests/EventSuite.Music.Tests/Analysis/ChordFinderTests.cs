using EventSuite.Music.Analysis;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Analysis;

public class ChordFinderTests
{
    [Theory]
    [InlineData("C", 60, 64, 67)]
    [InlineData("Am", 57, 60, 64)]
    [InlineData("G7", 55, 59, 62, 65)]
    [InlineData("Bm7b5", 59, 62, 65, 69)]
    [InlineData("Ebmaj7", 63, 67, 70, 74)]
    [InlineData("F#dim", 54, 57, 60)]
    [InlineData("Dsus4", 50, 55, 57)]
    [InlineData("Dm7", 50, 53, 57, 60)]
    public void Find_AChordInRootPosition_IsNamed(string name, params int[] pitches)
    {
        var score = new Score(4, pitches.Select(p => new Note(0, 4, (byte)p, 80, 0, 0, 0)));
        ChordSpan span = ChordFinder.Find(score).Single();
        Assert.Equal((name, 0L, 4L), (span.Chord!.Value.ToString(), span.StartTick, span.EndTick));
        Assert.Equal(1, span.Fit, 12);
        Assert.Equal(name, Chord.Exactly(pitches.Aggregate(0, (bits, p) => bits | (1 << (p % 12))), pitches[0] % 12)!.Value.ToString());
    }

    [Fact]
    public void Find_SilenceAndBars_CoverTheMusicWithoutGaps()
    {
        var score = new Score(4, [new Note(24, 4, 60, 80, 0, 0, 0), new Note(24, 4, 64, 80, 0, 0, 0)], [new TimeSignature(0, 3, 4)]);
        Assert.Equal([(0L, 12L, false), (12L, 24L, false), (24L, 36L, true)],
            ChordFinder.Find(score, new ChordOptions { PerBar = true }).Select(s => (s.StartTick, s.EndTick, s.Chord is not null)));
        Assert.Equal(7, ChordFinder.Find(score).Count);
        Assert.Empty(ChordFinder.Find(new Score(4, [])));
        Assert.Throws<ArgumentException>(() => ChordFinder.Find(score, new ChordOptions { MaxSpans = 3 }));
    }

    [Fact]
    public void All_Chords_HaveDistinctNamesAndTheirSize()
    {
        Assert.Equal(120, Chord.All.Select(c => c.ToString()).Distinct().Count());
        Assert.All(Chord.All, c => Assert.Equal(c.Quality >= ChordQuality.Dominant7 ? 4 : 3, c.Size));
    }

    /// <summary>Nottingham has a track of block chords (every fourth tune is looked at): read from both tracks, and from the melody alone, chords are compared with it beat by beat.</summary>
    [Fact]
    public void Find_Nottingham_AgreesWithTheChordTrack()
    {
        var both = new Agreement();
        var melody = new Agreement();
        foreach (Song song in ScoreFolder.Songs("nottingham").Where((_, i) => i % 4 == 0))
        {
            Score score = Score.Of(song);
            int[] tracks = [.. score.Notes.Select(n => n.Track).Distinct().Order()];
            if (tracks.Length != 2)
            {
                continue;
            }

            Score chords = score.Where(n => n.Track == tracks[1]);
            both.Count(ChordFinder.Find(score), chords);
            melody.Count(ChordFinder.Find(score.Where(n => n.Track == tracks[0]), ChordOptions.ForMelody), chords);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"melody and chords: {both}; melody alone: {melody}");
        Assert.InRange(both.Triad, 0.9, 1);
        Assert.InRange(melody.Triad, 0.4, 1);
    }

    private sealed class Agreement
    {
        private int _beats;
        private int _roots;
        private int _triads;
        private int _exact;

        public double Triad => _triads / (double)_beats;

        public void Count(IReadOnlyList<ChordSpan> found, Score chords)
        {
            foreach (ChordSpan span in found)
            {
                Note[] sounding = [.. chords.Notes.Where(n => n.StartTick <= span.StartTick && n.EndTick >= span.EndTick)];
                Chord? truth = sounding.Length == 0 ? null : Chord.Exactly(sounding.Aggregate(0, (bits, n) => bits | (1 << (n.Pitch % 12))), sounding.Min(n => n.Pitch) % 12);
                if (truth is { } chord)
                {
                    _beats++;
                    _roots += span.Chord?.Root == chord.Root ? 1 : 0;
                    _triads += span.Chord?.Root == chord.Root && span.Chord?.IsMinor == chord.IsMinor ? 1 : 0;
                    _exact += span.Chord == chord ? 1 : 0;
                }
            }
        }

        public override string ToString() =>
            $"{_beats} beats, root {_roots / (double)_beats:P1}, root and third {Triad:P1}, exact {_exact / (double)_beats:P1}";
    }
}
