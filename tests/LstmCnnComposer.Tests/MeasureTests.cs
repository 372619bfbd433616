using EventSuite.Plugins;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;
using LstmCnnComposer.Tasks;

namespace LstmCnnComposer.Tests;

/// <summary>Figures of the model cards on a small sample of what the shipped weights write.</summary>
public sealed class MeasureTests
{
    private static readonly StyleLibrary Library = new(AppContext.BaseDirectory);

    [Fact]
    public void Chorales_Close_With_A_Triad_And_Without_Parallels()
    {
        Piece[] pieces = [.. Enumerable.Range(0, 60).Select(seed => Write(seed, ("style", "chorale"), ("mode", seed % 2 == 0 ? "major" : "minor")))];

        (int parallels, int motions) = pieces.Select(Form.Parallels).Aggregate((a, b) => (a.Parallels + b.Parallels, a.Motions + b.Motions));
        Assert.True(pieces.Average(p => Form.EndsOnTriad(p) ? 1.0 : 0) >= .95, "final triads"); // the card, of 500: 1
        Assert.True(parallels <= .003 * motions, $"{parallels} parallels in {motions} steps");
        Assert.All(pieces, p => Assert.Equal(0, Form.EmptyBars(p)));
    }

    [Fact]
    public void Tunes_Come_Home_And_Do_Not_Stand_Still()
    {
        Piece[] pieces = [.. Enumerable.Range(0, 60).Select(seed => Write(seed, ("style", "irish")))];

        Assert.True(pieces.Average(p => Form.EndsOnTonic(p) ? 1.0 : 0) >= .9, "closes");
        Assert.True(pieces.Average(Form.Monotony) <= .05, "bars like the bar before");
        Assert.InRange(pieces.Average(p => StyleFeatures.Measure(p)[StyleFeatures.RhythmDensity]), 1.4, 2.3); // people: 1.8
        Assert.InRange(pieces.Average(p => StyleFeatures.Measure(p)[StyleFeatures.Leaps]), 2, 3.3); // people: 2.6
    }

    [Fact]
    public void Keyboard_Pieces_Mostly_Come_Home_And_Do_Not_Stand_Still()
    {
        Piece[] pieces = [.. Enumerable.Range(0, 60).Select(seed => Write(seed, ("style", "keyboard"), ("mode", seed % 2 == 0 ? "major" : "minor")))];

        Assert.True(pieces.Average(p => Form.EndsOnTonic(p) ? 1.0 : 0) >= .7, "closes"); // the card, of 500: .82
        Assert.True(pieces.Average(Form.Monotony) <= .05, "bars like the bar before");
        Assert.InRange(pieces.Average(p => StyleFeatures.Measure(p)[StyleFeatures.RhythmDensity]), 1.1, 2.1); // the card: 1.6
        Assert.InRange(pieces.Average(p => StyleFeatures.Measure(p)[StyleFeatures.Leaps]), 2.3, 3.5); // the card: 2.9
    }

    [Theory]
    [InlineData("major")]
    [InlineData("minor")]
    public void What_Is_Given_Is_Kept_And_The_Gap_Is_Filled(string mode)
    {
        Performer performer = Library.Get("chorale");
        Piece piece = Write(3, ("style", "chorale"), ("mode", mode));
        NoteEvent[][] given = [.. piece.Parts.Select(performer.Style.Fit)];
        int gap = (piece.Bars - 3) * piece.Meter.BarTicks;
        given[1] = [.. given[1].Where(e => e.End <= gap || e.Start >= gap + piece.Meter.BarTicks)];
        var order = new Order(piece.Meter, piece.Bars, new Conditions { IsMinor = piece.IsMinor }) { Given = given };

        Piece written = Writer.Write(performer, order, Taste.Plain(performer.Style, new Choice(ChoiceMethod.Any, 1, 1, 1)), 1, new SeededRandom(1), TestContext.Current.CancellationToken);

        Assert.Equal(given.Where((_, part) => part != 1), written.Parts.Where((_, part) => part != 1));
        Assert.Empty(given[1].Except(written.Parts[1]));
        Assert.Equal(piece.Ticks, written.Parts[1].Sum(e => e.Ticks));
    }

    private static Piece Write(long seed, params (string, string)[] parameters)
    {
        GenerateRequest request = Ask.For(MusicTask.Compose, seed, parameters);
        return ComposeTask.Write(new Job(Library, SettingsReader.Read(request.Parameters), request.NewRandom(), TestContext.Current.CancellationToken));
    }
}
