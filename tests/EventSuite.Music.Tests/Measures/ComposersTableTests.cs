using System.Text.Json;
using EventSuite.Music.Abc;
using EventSuite.Music.Measures;
using EventSuite.Music.Notes;
using EventSuite.Music.Tokens;

namespace EventSuite.Music.Tests.Measures;

/// <summary>The oracle is the table "Measures of generated music" of the facts about the composers.</summary>
public class ComposersTableTests
{
    [Fact]
    public void JsbSixteenthsTrain_N229_IsTheTable()
    {
        string file = Path.Combine(SharedData.Folder("jsb-chorales"), "Jsb16thSeparated.train.json");
        Score[] chorales = [.. JsonSerializer.Deserialize<double[][][]>(File.ReadAllText(file))!.Select(Chorale)];
        Assert.Equal(229, chorales.Length);
        AssertRow(chorales.Select(PitchMeasures.PitchClassEntropy), 3.03, 0.11, 2);
        AssertRow(chorales.Select(PitchMeasures.ScaleConsistency), 0.925, 0.038, 3);
        AssertRow(chorales.Select(c => RhythmMeasures.GrooveConsistency(c, 16)), 0.802, 0.051, 3);
    }

    /// <summary>822 of the table's 1,034 tunes are there as MIDI; they groove 0.001 less than all of them.</summary>
    [Fact]
    public void NottinghamMelody_822Of1034_IsNearTheTable()
    {
        Score[] tunes = [.. ScoreFolder.Songs("nottingham").Select(s => Score.Of(s, 4)).Select(Melody)];
        AssertRow(tunes.Select(PitchMeasures.PitchClassEntropy), 2.67, 0.17, 2);
        AssertRow(tunes.Select(PitchMeasures.ScaleConsistency), 0.984, 0.029, 3);
        AssertRow(tunes.Select(t => RhythmMeasures.GrooveConsistency(t, 16)), 0.839, 0.071, 3, units: 1);
    }

    [Fact]
    public void Folkwiki_N4083_IsTheTable()
    {
        string text = File.ReadAllText(SharedData.Files("folkwiki-tokens", "folkwiki.txt")[0]);
        Score[] tunes = [.. FolkRnnTokens.Tunes(text).Select(t => Score.Of(AbcReader.Read(FolkRnnTokens.ToAbc(t)).Tunes[0].ToSong()))];
        AssertRow(tunes.Select(PitchMeasures.PitchClassEntropy), 2.70, 0.18, 2);
        AssertRow(tunes.Select(PitchMeasures.ScaleConsistency), 0.967, 0.047, 3);
    }

    private static Score Melody(Score tune)
    {
        int first = tune.Notes.Min(n => n.Track);
        return tune.Where(n => n.Track == first);
    }

    /// <summary>Four voices of sixteenths; a pitch that stays is held, −1 is silence.</summary>
    private static Score Chorale(double[][] steps)
    {
        var notes = new List<Note>();
        for (int voice = 0; voice < 4; voice++)
        {
            for (int step = 0; step < steps.Length;)
            {
                int end = step + 1;
                for (; end < steps.Length && steps[end][voice] == steps[step][voice]; end++)
                {
                }

                if (steps[step][voice] >= 0)
                {
                    notes.Add(new Note(step, end - step, (byte)steps[step][voice], 80, 0, 0, voice));
                }

                step = end;
            }
        }

        return new Score(4, notes);
    }

    private static void AssertRow(IEnumerable<double> values, double mean, double deviation, int digits, int units = 0)
    {
        double[] valid = [.. values.Where(v => !double.IsNaN(v))];
        double average = valid.Average();
        double spread = Math.Sqrt(valid.Average(v => (v - average) * (v - average)));
        TestContext.Current.TestOutputHelper!.WriteLine($"n = {valid.Length}: {average:F4} ± {spread:F4}; the table says {mean} ± {deviation}");
        double unit = Math.Pow(10, -digits);
        Assert.InRange(average, mean - ((units + 0.5) * unit), mean + ((units + 0.5) * unit));
        Assert.InRange(spread, deviation - ((units + 0.5) * unit), deviation + ((units + 0.5) * unit));
    }
}
