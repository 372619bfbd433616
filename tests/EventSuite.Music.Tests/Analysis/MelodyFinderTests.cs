using System.Text;
using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Analysis;

public class MelodyFinderTests
{
    [Fact]
    public void Skyline_Chords_TakesTheHighestAndCutsIt()
    {
        var score = new Score(4, [Note(0, 8, 60), Note(0, 8, 72), Note(4, 4, 65)]);
        Assert.Equal([(0L, 4L, 72), (4L, 4L, 65)], MelodyFinder.Skyline(score).Notes.Select(n => (n.StartTick, n.DurationTicks, (int)n.Pitch)));
    }

    [Fact]
    public void Trace_LoudTuneUnderSoftChords_FindsIt()
    {
        int[] tune = [60, 62, 64, 65, 64, 62, 60, 62];
        var score = new Score(4, tune.SelectMany((p, i) => new[] { Note(4 * i, 4, p) with { Velocity = 110 }, Note(4 * i, 4, 76), Note(4 * i, 4, 79), Note(4 * i, 4, 40) }));
        Assert.Equal(tune, MelodyFinder.Trace(score).Notes.Select(n => (int)n.Pitch));
        Assert.Empty(MelodyFinder.Trace(new Score(4, [])).Notes);
    }

    [Fact]
    public void TraceAndSkyline_AnyScore_GiveOneVoiceOfItsNotes() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Score score = RandomScore.Of(seed);
            return new[] { MelodyFinder.Skyline(score), MelodyFinder.Trace(score) }.All(line =>
                line.Notes.Zip(line.Notes.Skip(1)).All(p => p.First.EndTick <= p.Second.StartTick && p.First.DurationTicks > 0)
                && line.Notes.All(n => score.Notes.Any(s => s.StartTick == n.StartTick && s.Pitch == n.Pitch && !s.IsDrum)));
        }).Check(Config.QuickThrowOnFailure);

    /// <summary>POP909: the track MELODY is to be found among all notes of the three tracks. Weights were fitted on even songs, these are the odd.</summary>
    [Fact]
    public void Trace_Pop909OddSongs_FindsMoreThanTheSkyline()
    {
        var skyline = new Hits();
        var trace = new Hits();
        foreach (Song song in ScoreFolder.Songs("pop909").Where((_, i) => i % 2 == 1))
        {
            int track = Enumerable.Range(0, song.File.Tracks.Count).First(t => IsMelody(song.File.Tracks[t]));
            Score score = Score.Of(song);
            var truth = score.Notes.Where(n => n.Track == track).Select(n => (n.StartTick, n.Pitch)).ToHashSet();
            skyline.Count(MelodyFinder.Skyline(score), truth);
            trace.Count(MelodyFinder.Trace(score), truth);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"skyline: {skyline}; trace: {trace}");
        Assert.InRange(trace.F, skyline.F + 0.2, 1);
    }

    private static bool IsMelody(MidiTrack track)
    {
        foreach (ref readonly MidiEvent e in track.Events)
        {
            if (e.IsMeta(MetaType.TrackName) && Encoding.ASCII.GetString(track.Payload(e)) == "MELODY")
            {
                return true;
            }
        }

        return false;
    }

    private static Note Note(long start, long length, int pitch) => new(start, length, (byte)pitch, 70, 0, 0, 0);

    private sealed class Hits
    {
        private double _hits;
        private double _found;
        private double _true;

        public double F => 2 * _hits / (_found + _true);

        public void Count(Score line, HashSet<(long StartTick, byte Pitch)> truth)
        {
            _hits += line.Notes.Count(n => truth.Contains((n.StartTick, n.Pitch)));
            _found += line.Notes.Length;
            _true += truth.Count;
        }

        public override string ToString() => $"precision {_hits / _found:P1}, recall {_hits / _true:P1}, F {F:P1}";
    }
}
