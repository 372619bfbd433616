using EventSuite.Music.Analysis;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Analysis;

public class KeyFinderTests
{
    [Fact]
    public void Rank_TheProfileItself_CorrelatesFully()
    {
        double[] profile = [6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17];
        double[] gMinor = [.. Enumerable.Range(0, 12).Select(pitch => 3 * profile[(pitch + 5) % 12])];
        IReadOnlyList<KeyCandidate> rank = KeyFinder.Rank(gMinor);
        Assert.Equal(24, rank.Distinct().Count());
        Assert.Equal(("G minor", -2), (rank[0].Key.ToString(), rank[0].Key.Sharps));
        Assert.Equal(1, rank[0].Correlation, 12);
        Assert.True(rank.Zip(rank.Skip(1)).All(p => p.First.Correlation >= p.Second.Correlation));
    }

    [Fact]
    public void Find_CMajorScale_IsCMajorAndNothingIsNoKey()
    {
        var scale = new Score(4, new[] { 60, 62, 64, 65, 67, 69, 71, 72 }.Select((p, i) => new Note(4 * i, 4, (byte)p, 80, 0, 0, 0)));
        Assert.Equal(new Key(0, false), KeyFinder.Find(scale)!.Value.Key);
        Assert.Null(KeyFinder.Find(new Score(4, [])));
        Assert.Throws<ArgumentException>(() => KeyFinder.Rank([1, 2]));
    }

    [Fact]
    public void Find_Transposed_GoesAlong() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Score score = RandomScore.Of(seed, drums: false);
            int up = 1 + (seed % 11);
            Score moved = score.With(score.Notes.Select(n => n with { Pitch = (byte)(n.Pitch + up) }));
            KeyCandidate before = KeyFinder.Find(score)!.Value;
            KeyCandidate after = KeyFinder.Rank(moved).First(c => c.Key == new Key((before.Key.Tonic + up) % 12, before.Key.IsMinor));
            return Math.Abs(before.Correlation - after.Correlation) < 1e-9 && KeyFinder.Find(moved)!.Value.Correlation - after.Correlation < 1e-9;
        }).Check(Config.QuickThrowOnFailure);

    /// <summary>Nottingham's tunes have their key signature; the relative key has the same.</summary>
    [Fact]
    public void Find_Nottingham_AgreesWithTheKeySignature()
    {
        Song[] songs = [.. ScoreFolder.Songs("nottingham").Where(s => s.KeySignatures.Select(k => (k.Sharps, k.IsMinor)).Distinct().Count() == 1)];
        int exact = 0;
        int sharps = 0;
        foreach (Song song in songs)
        {
            Key key = KeyFinder.Find(Score.Of(song))!.Value.Key;
            exact += key.Sharps == song.KeySignatures[0].Sharps && key.IsMinor == song.KeySignatures[0].IsMinor ? 1 : 0;
            sharps += key.Sharps == song.KeySignatures[0].Sharps ? 1 : 0;
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{songs.Length} tunes: key {exact / (double)songs.Length:P1}, signature {sharps / (double)songs.Length:P1}");
        Assert.InRange(exact / (double)songs.Length, 0.85, 1);
    }
}
