using System.Globalization;
using EventSuite.Music.Notes;
using EventSuite.Plugins;
using EventSuite.Plugins.Parameters;

namespace LstmCnnComposer.Tests;

/// <summary>Whatever the parameters, at the ends of their ranges above all: a piece as long as asked for, that can be played.</summary>
public sealed class AnyParametersTests
{
    [Fact]
    public void A_piece_has_its_length_its_loudness_and_no_note_on_top_of_itself() => Property.Holds(120, random =>
    {
        (string Name, string Value)[] given = [.. Ask.Manifest.Parameters.Where(p => p.IsFor(MusicTask.Compose)).Select(p => (p.Name, Value(p, random)))];
        string Of(string name) => given.Single(g => g.Name == name).Value;
        int Whole(string name) => int.Parse(Of(name), CultureInfo.InvariantCulture);
        Song song;
        try
        {
            song = Ask.Compose(random.Next(1000), given);
        }
        catch (PluginFaultException fault)
        {
            Assert.Contains(fault.Field, new[] { "velocityHigh", "endingBars", "meter" });
            return;
        }

        long end = Whole("bars") * Whole("repeats") * song.Grid.FullBarTicks(0);
        Assert.Equal(end, song.EndTick);
        Assert.All(song.Notes, n => Assert.InRange(n.Velocity, Whole("velocityLow"), Whole("velocityHigh")));
        foreach (IGrouping<(int, byte), Note> same in song.Notes.GroupBy(n => (n.Track, n.Pitch)))
        {
            Assert.All(same.Zip(same.Skip(1)), pair => Assert.True(pair.First.EndTick <= pair.Second.StartTick, $"{pair.First} lasts into {pair.Second}"));
        }
    });

    private static string Value(ParameterDeclaration parameter, SeededRandom random)
    {
        if (parameter.Type == ParameterType.Choice)
        {
            return random.Of([.. parameter.Choices.Select(c => c.Value)]);
        }

        // Long pieces take long.
        double most = parameter.Name is "bars" or "repeats" ? 5 : parameter.Name == "tries" ? 3 : parameter.Max!.Value;
        double step = parameter.Step ?? 1;
        double some = parameter.Min!.Value + (step * random.Next((int)((most - parameter.Min.Value) / step) + 1));
        return random.Of(parameter.Min.Value, most, some, double.Parse(parameter.Default.ToString(), CultureInfo.InvariantCulture) is var usual && usual <= most ? usual : some).ToString(CultureInfo.InvariantCulture);
    }
}
