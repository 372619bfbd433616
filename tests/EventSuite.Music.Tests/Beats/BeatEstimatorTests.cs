using EventSuite.Music.Beats;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Beats;

public class BeatEstimatorTests
{
    [Fact]
    public void Estimate_SteadyQuartersFromOneSecond_FindsThem()
    {
        var track = new MidiTrackBuilder();
        for (int i = 0; i < 40; i++)
        {
            track.Note(1000 + (600 * i), 300, 60 + (i % 5));
        }

        Song song = Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(500), [track.Build()]));
        BeatEstimate beats = BeatEstimator.Estimate(song)!;
        Assert.Equal(100, beats.BeatsPerMinute, 1.0);
        Assert.Equal(0, beats.BeatAt(1.0), 0.05);
        Assert.Equal(20, beats.BeatAt(13.0), 0.05);
        Assert.True(beats.Confidence > 0.9);
        Assert.True(GridTrust.Of(song) < GridTrust.Enough);
    }

    [Fact]
    public void Estimate_NoRhythm_IsNoBeat()
    {
        Assert.Null(BeatEstimator.Estimate(new Score(4, []).ToSong()));
        Assert.Null(BeatEstimator.Estimate(new Score(4, [new Note(0, 4, 60, 80, 0, 0, 0)]).ToSong()));
    }

    [Fact]
    public void Estimate_ANoteAYearLater_CostsNoMore()
    {
        var file = new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(500),
            [new MidiTrackBuilder().Note(0, 100, 60).Note(500, 100, 60).Note(31_536_000_000, 100, 60).Build()]);
        BeatEstimate beats = BeatEstimator.Estimate(Song.From(file))!;
        Assert.InRange(beats.Times.Length, 2, 10_000);
        Assert.True(beats.BeatAt(31_536_000) > 10_000_000);
    }

    /// <summary>Folk tunes in two, three and four crotchets, played with jitter, drift and no grid, with and without their chords.</summary>
    [Theory]
    [InlineData(false, 0.7)]
    [InlineData(true, 0.6)]
    public void Estimate_PlayedNottingham_FindsTheBeats(bool melodyOnly, double least)
    {
        double sum = 0;
        int level = 0;
        int count = 0;
        foreach (Score score in Tunes(8))
        {
            int first = score.Notes.Min(n => n.Track);
            (Song song, double[] truth) = Performer.Play(melodyOnly ? score.Where(n => n.Track == first) : score, count);
            BeatEstimate beats = BeatEstimator.Estimate(song)!;
            sum += FMeasure(truth, beats.Times);
            double ratio = truth.Zip(truth.Skip(1), (a, b) => b - a).Order().ElementAt(truth.Length / 2) / beats.PeriodSeconds;
            level += new[] { 0.5, 1, 2 }.Any(r => Math.Abs((ratio / r) - 1) < 0.08) ? 1 : 0;
            count++;
        }

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{count} tunes, melody only {melodyOnly}: F of beats within 70 ms {sum / count:P1}; tempo right or double or half {level / (double)count:P1}");
        Assert.InRange(sum / count, least, 1);
    }

    [Fact]
    public void Infer_NottinghamPickups_AreMostlyFound()
    {
        int right = 0;
        int count = 0;
        foreach (Score score in Tunes(4))
        {
            TimeSignature signature = score.Bars.SignatureAt(score.EndTick / 2);
            if (score.Bars.Signatures.Count > 1 || signature.Numerator == 2)
            {
                continue; // bars that shift within the tune have no one phase
            }

            count++;
            right += PickupFinder.Infer(score, signature.Numerator).FirstDownbeat == 0 ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{count} tunes of three or four crotchets: bar lines right in {right / (double)count:P1}");
        Assert.InRange(right / (double)count, 0.85, 1);
    }

    private static IEnumerable<Score> Tunes(int every) => ScoreFolder.Songs("nottingham").Where((_, i) => i % every == 0)
        .Select(s => Score.Of(s)).Where(s => s.Bars.SignatureAt(s.EndTick / 2) is { Denominator: 4, Numerator: 2 or 3 or 4 });

    /// <summary>As beat tracking is measured: harmonic mean of the shares of beats met within 70 ms.</summary>
    private static double FMeasure(IReadOnlyList<double> truth, IReadOnlyList<double> found)
    {
        double[] within = [.. found.Where(f => f >= truth[0] - 0.07 && f <= truth[^2] + 0.07)];
        int hits = truth.Take(truth.Count - 1).Count(t => within.Any(f => Math.Abs(f - t) <= 0.07));
        return 2.0 * hits / (truth.Count - 1 + within.Length);
    }
}
