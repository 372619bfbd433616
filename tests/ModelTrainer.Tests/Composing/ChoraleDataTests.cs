using System.Text.Json;
using EventSuite.Music.Analysis;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Writing;
using ModelTrainer.Recipes;
using ModelTrainer.Recipes.Composing;

namespace ModelTrainer.Tests.Composing;

/// <summary>Chorales from arrays, and more of them from MIDI to begin with.</summary>
public sealed class ChoraleDataTests : IDisposable
{
    private const int Bars = 8;
    private const int Sixteenths = 4;
    private static readonly int[] BelowSoprano = [0, 12, 5, 9]; // of bass, alto and tenor

    private readonly string _root = Directory.CreateTempSubdirectory("chorales-").FullName;

    [Fact]
    public void Midi_is_for_practice_unless_it_has_no_four_voices_or_is_over_a_held_out_tune()
    {
        Write("arrays/Jsb16thSeparated.train.json", Arrays(seed: 1, seed2: 2));
        Write("arrays/Jsb16thSeparated.valid.json", Arrays(seed: 3, seed2: 4));
        Write("arrays/midi/0.mid", Midi(seed: 1)); // the arrays once more
        Write("more/new.mid", Midi(seed: 5));
        Write("more/known.mid", Midi(seed: 3));
        Write("more/three.mid", Midi(seed: 6, voices: 3));

        using ComposerData data = ChoraleData.Read([Path.Combine(_root, "arrays"), Path.Combine(_root, "more")]);

        Assert.Equal((2, 2), (data.Train.Count, data.HeldOut.Count));
        Assert.Equal("new.mid", Assert.Single(data.Practice).Name);
        Refusal refused = Assert.Single(data.Summary.Sets[1].Refused);
        Assert.Equal(("three.mid", "notes on 3 tracks"), (refused.What, refused.Reason));
        Assert.Equal(1, data.Summary.Sets[^1].Examples["practice"]);
    }

    [Fact]
    public void Arrays_and_midi_of_a_piece_are_the_same_piece()
    {
        Write("arrays/Jsb16thSeparated.train.json", Arrays(seed: 1, seed2: 2));
        Write("more/0.mid", Midi(seed: 1));

        using ComposerData data = ChoraleData.Read([Path.Combine(_root, "arrays"), Path.Combine(_root, "more")]);

        Piece practice = Assert.Single(data.Practice);
        Assert.Equal(data.Train[0].Parts, practice.Parts);
        Assert.Equal((data.Train[0].Meter, data.Train[0].IsMinor, data.Train[0].Bars), (practice.Meter, practice.IsMinor, practice.Bars));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>A soprano in quarters and three voices that move with it.</summary>
    private static int[] Soprano(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Bars * 4).Select(_ => 67 + random.Next(12))];
    }

    private static byte[] Arrays(int seed, int seed2) => JsonSerializer.SerializeToUtf8Bytes(new[] { seed, seed2 }.Select(Steps));

    /// <summary>Soprano, alto, tenor, bass, as the arrays have them.</summary>
    private static IEnumerable<double[]> Steps(int seed) => Soprano(seed).SelectMany(pitch => Enumerable.Repeat((double[])[pitch, pitch - 5, pitch - 9, pitch - 12], Sixteenths));

    private static byte[] Midi(int seed, int voices = 4)
    {
        int[] soprano = Soprano(seed);
        Voice[] written = [.. BelowSoprano.Take(voices).Select(below => new Voice("Voice", 0, [.. soprano.Select((pitch, i) => new NoteEvent(i * Meter.TicksPerQuarter, Meter.TicksPerQuarter, pitch - below))]))];
        return Sheet.Write(new Arrangement(new Meter(4, 4), Bars, written), new Key(0, false), 100, new Playing(0, 0, 80, 80), shift: 0).Write();
    }

    private void Write(string name, byte[] content)
    {
        string path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
