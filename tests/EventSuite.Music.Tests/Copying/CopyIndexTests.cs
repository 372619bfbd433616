using System.Diagnostics;
using EventSuite.Music.Copying;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Copying;

public class CopyIndexTests
{
    [Fact]
    public void LongestRun_InTheMiddleOfATune_IsFoundWithItsPlace()
    {
        var index = new CopyIndex([[1, 2, 3], [9, 8, 7, 6, 5], []]);
        Assert.Equal((3, 8), (index.Sequences, index.Tokens));
        Assert.Equal(new CopyMatch(3, 1, 1, 1), index.LongestRun([3, 8, 7, 6, 1]));
        Assert.Equal(new CopyMatch(0, 0, -1, -1), index.LongestRun([42, 43]));
        Assert.Equal(new CopyMatch(3, 0, 0, 0), index.LongestRun([1, 2, 3, 9, 8])); // a run does not cross from tune to tune
        Assert.Equal(new CopyMatch(0, 0, -1, -1), new CopyIndex([]).LongestRun([1]));
    }

    [Fact]
    public void Coverage_OverlappingRuns_CountTokensOnce()
    {
        var index = new CopyIndex([[1, 2, 3, 4], [3, 4, 5, 6]]);
        Assert.Equal(1, index.Coverage([1, 2, 3, 4, 5, 6], 4));
        Assert.Equal(4.0 / 6, index.Coverage([1, 2, 3, 4, 7, 6], 2), 12);
        Assert.Equal(0, index.Coverage([], 1));
    }

    [Fact]
    public void LongestRun_AnyCorpus_IsWhatTryingAllGives() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            var random = new Random(seed);
            int[][] corpus = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Sequence(random))];
            int[] query = Sequence(random);
            int best = 0;
            for (int i = 0; i < query.Length; i++)
            {
                foreach (int[] tune in corpus)
                {
                    for (int j = 0; j < tune.Length; j++)
                    {
                        best = Math.Max(best, query.AsSpan(i).CommonPrefixLength(tune.AsSpan(j)));
                    }
                }
            }

            CopyMatch match = new CopyIndex(corpus).LongestRun(query);
            return match.Length == best
                && (best == 0 || query.AsSpan(match.Start, best).SequenceEqual(corpus[match.Sequence].AsSpan(match.SequenceStart, best)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Of_TransposedFasterAndDetached_IsTheSame()
    {
        var tune = new Score(96, [Note(0, 96, 60), Note(96, 48, 62), Note(144, 48, 64), Note(192, 96, 62)]);
        var same = new Score(480, [Note(480, 400, 67), Note(960, 100, 69), Note(1200, 240, 71), Note(1440, 480, 69), Note(1440, 480, 50)]);
        Assert.Equal(MelodyTokens.Of(tune), MelodyTokens.Of(same));
        Assert.Equal([(24 << 8) | 130, (12 << 8) | 130, (12 << 8) | 126], MelodyTokens.Of(tune));
        Assert.Empty(MelodyTokens.Of(new Score(4, [])));
    }

    /// <summary>Ten thousand tunes: every real one, in as many transpositions of shuffled phrases as it takes.</summary>
    [Fact]
    public void LongestRun_TenThousandTunes_FindsEachRealOneWhole()
    {
        int[][] real = [.. ScoreFolder.Songs("cre-irish-midi").Concat(ScoreFolder.Songs("nottingham")).Select(s => MelodyTokens.Of(Score.Of(s)))];
        var random = new Random(1);
        int[][] corpus = [.. Enumerable.Range(0, 10_000).Select(i => i < real.Length ? real[i] : Mix(real, random))];
        var clock = Stopwatch.StartNew();
        var index = new CopyIndex(corpus);
        double build = clock.Elapsed.TotalMilliseconds;
        clock.Restart();
        foreach (int[] tune in real)
        {
            Assert.Equal(tune.Length, index.LongestRun(tune).Length);
        }

        double whole = clock.Elapsed.TotalMilliseconds / real.Length;
        int[][] mixed = [.. Enumerable.Range(0, 500).Select(_ => Mix(real, random))];
        clock.Restart();
        int longest = mixed.Max(m => index.LongestRun(m).Length);
        double mix = clock.Elapsed.TotalMilliseconds / mixed.Length;
        Assert.InRange(longest, 16, 400);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{index.Sequences} tunes, {index.Tokens} tokens: built in {build:N0} ms; a tune of the corpus {whole:N3} ms, a new one {mix:N3} ms.");
    }

    /// <summary>Phrases of sixteen from tunes at random.</summary>
    private static int[] Mix(int[][] real, Random random) => [.. Enumerable.Range(0, 12).SelectMany(_ =>
    {
        int[] tune = real[random.Next(real.Length)];
        int start = random.Next(Math.Max(1, tune.Length - 16));
        return tune[start..Math.Min(tune.Length, start + 16)];
    })];

    private static int[] Sequence(Random random) => [.. Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(1 + random.Next(4)))];

    private static Note Note(long start, long length, int pitch) => new(start, length, (byte)pitch, 80, 0, 0, 0);
}
