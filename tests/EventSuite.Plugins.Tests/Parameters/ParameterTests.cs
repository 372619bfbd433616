using System.Text.Json;
using EventSuite.Plugins.Parameters;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Plugins.Tests.Parameters;

public class ParameterTests
{
    private static readonly ParameterDeclaration[] Declared =
    [
        Declare("bars", ParameterType.Integer, 8) with { Min = 4, Max = 32, Step = 4 },
        Declare("heat", ParameterType.Number, 1) with { Min = 0.1, Max = 2, Step = 0.1 },
        Declare("mood", ParameterType.Choice, "dark") with { Choices = [new("dark", "Dark"), new("bright", "Bright")] },
        Declare("bass", ParameterType.Switch, true),
        Declare("theme", ParameterType.Text, "") with { MaxLength = 10 },
        Declare("length", ParameterType.Integer, 3) with { Min = 1, Max = 9, Tasks = [MusicTask.Continue] },
    ];

    [Fact]
    public void Defaults_are_filled_in_for_the_task()
    {
        Assert.Equal("[bars, 8] [bass, true] [heat, 1] [mood, dark] [theme, ]", string.Join(" ", Check().Values));
        Assert.Equal(3, ParameterCheck.Run(Declared, MusicTask.Continue, []).Values.Integer("length"));
    }

    [Fact]
    public void All_faults_are_told_at_once_with_their_mends()
    {
        ParameterCheck check = Check(new("bars", 33), new("heat", "hot"), new("mood", "pale"), new("bass", 1), new("theme", "a\u202Eb"), new("length", 3), new("tempo", 9));
        Assert.False(check.IsGood);
        Assert.Equal(
            [
                "bars: 33 is out of range. Give a whole number from 4 to 32.",
                "heat: 'hot' is not a number. Give a number.",
                "mood: 'pale' is not a choice. Give one of dark, bright.",
                "bass: 1 is not true or false. Give true or false.",
                "theme: Character 2 (U+202E) is not printable. Leave out control characters and direction marks.",
                "length: There is no such parameter for compose. Known are: bars, heat, mood, bass, theme.",
                "tempo: There is no such parameter for compose. Known are: bars, heat, mood, bass, theme.",
            ],
            check.Faults.Select(f => f.ToString()));
    }

    [Theory]
    [InlineData("bars", 8.5, "8.5 is not a whole number. Give a whole number.")]
    [InlineData("bars", 9, "9 is between two steps of 4. The nearest is 8.")]
    [InlineData("heat", 0.26, "0.26 is between two steps of 0.1. The nearest is 0.3.")]
    [InlineData("theme", "eleven char", "The text has 11 characters. At most 10 are allowed.")]
    public void What_is_wrong(string name, object value, string fault) =>
        Assert.Equal($"{name}: {fault}", Assert.Single(Check(KeyValuePair.Create(name, value is string text ? new ParameterValue(text) : new ParameterValue(Convert.ToDouble(value)))).Faults).ToString());

    [Fact]
    public void Every_step_that_arithmetic_gives_is_allowed() =>
        FsCheck.Fluent.Prop.ForAll(Gen.Choose(-1000, 1000).Zip(Gen.Choose(1, 999)).Zip(Gen.Choose(0, 5000)).ToArbitrary(), x =>
        {
            (double min, double step, int n) = (x.Item1.Item1 / 100.0, x.Item1.Item2 / 1000.0, x.Item2);
            ParameterDeclaration declaration = Declare("x", ParameterType.Number, min) with { Min = min, Max = 1e9, Step = step };
            double sum = min;
            for (int i = 0; i < n; i++)
            {
                sum += step; // As a slider does it.
            }

            bool product = ParameterCheck.Run([declaration], MusicTask.Compose, [new("x", min + (n * step))]).IsGood;
            bool typed = ParameterCheck.RunTyped([declaration], MusicTask.Compose, [new("x", Math.Round(min + (n * step), 6).ToString("R"))]).IsGood;
            bool between = ParameterCheck.Run([declaration], MusicTask.Compose, [new("x", min + ((n + 0.4) * step))]).IsGood;
            return product && typed && !between && Math.Abs(sum - (min + (n * step))) < 1e-6;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Typed_values_are_read_by_their_type()
    {
        ParameterCheck check = ParameterCheck.RunTyped(
            Declared, MusicTask.Compose, [new("bars", "16"), new("heat", "0.7"), new("bass", "off"), new("theme", "7"), new("mood", "bright")]);
        Assert.Equal("[bars, 16] [bass, false] [heat, 0.7] [mood, bright] [theme, 7]", string.Join(" ", check.Values));
        ParameterCheck wrong = ParameterCheck.RunTyped(Declared, MusicTask.Compose, [new("bars", "16"), new("bars", "8"), new("heat", "0,7"), new("bass", "yes")]);
        Assert.Equal(
            ["bars: Given 2 times. Give it once.", "heat: '0,7' is not a number. Give a number.", "bass: 'yes' is not true or false. Give true or false."],
            wrong.Faults.Select(f => f.ToString()));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1e3", "1000")]
    [InlineData("-0", "0")]
    [InlineData("0.1", "0.1")]
    [InlineData("9007199254740991", "9007199254740991")]
    [InlineData("1e300", "1E+300")]
    [InlineData("true", "true")]
    [InlineData("\"a\\u00e9\"", "\"a\\u00E9\"")]
    public void Values_travel_as_JSON(string json, string written)
    {
        using var document = JsonDocument.Parse(json);
        Assert.True(ParameterValue.TryFrom(document.RootElement, out ParameterValue value));
        Assert.Equal(value, JsonSerializer.Deserialize<ParameterValue>(json));
        Assert.Equal(written, JsonSerializer.Serialize(value));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{}")]
    [InlineData("1e999")]
    [InlineData("\"\\ud800\"")]
    public void What_is_no_value(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.False(ParameterValue.TryFrom(document.RootElement, out _));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<ParameterValue>(json));
    }

    [Fact]
    public void Getters_tell_an_author_what_is_wrong()
    {
        var values = new ParameterValues([new("heat", 0.5), new("mood", "dark")]);
        Assert.Equal((0.5, "dark"), (values.Number("heat"), values.Text("mood")));
        Assert.Equal("There is no parameter 'bars'. There are: heat, mood. Declare it in plugin.json, for this task.", Assert.Throws<KeyNotFoundException>(() => values.Integer("bars")).Message);
        Assert.Equal("Parameter 'mood' is not a switch, but Text: read it by its declared type.", Assert.Throws<InvalidOperationException>(() => values.Switch("mood")).Message);
        Assert.StartsWith("Parameter 'heat' is 0.5, not a whole number", Assert.Throws<InvalidOperationException>(() => values.Integer("heat")).Message);
    }

    private static ParameterCheck Check(params KeyValuePair<string, ParameterValue>[] given) => ParameterCheck.Run(Declared, MusicTask.Compose, given);

    private static ParameterDeclaration Declare(string name, ParameterType type, ParameterValue value) =>
        new() { Name = name, Label = name, Help = name, Type = type, Default = value };
}
