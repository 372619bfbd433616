using EventSuite.Music.Notes;
using EventSuite.Plugins;
using static LstmCnnComposer.Tests.Leads;

namespace LstmCnnComposer.Tests;

/// <summary>Each style feature that is wished for moves what is written, in each style, measured over 50 pieces.</summary>
public sealed class WishTests
{
    [Theory]
    [InlineData("irish", "8", "22")]
    [InlineData("chorale", "6", "18")]
    [InlineData("keyboard", "8", "24")]
    public void Span(string style, string low, string high) => Rises("span", low, high, lead => lead.Max(n => n.Pitch) - lead.Min(n => n.Pitch), style);

    [Theory]
    [InlineData("irish", "1.6", "4")]
    [InlineData("chorale", "1.5", "4")]
    [InlineData("keyboard", "1.6", "5")]
    public void Leaps(string style, string low, string high) =>
        Rises("leaps", low, high, lead => lead.Zip(lead.Skip(1), (a, b) => Math.Abs(b.Pitch - a.Pitch)).DefaultIfEmpty(0).Average(), style);

    [Theory]
    [InlineData("irish", "1", "2.2")]
    [InlineData("chorale", "0.6", "1.2")]
    [InlineData("keyboard", "0.8", "3")]
    public void Density(string style, string low, string high) => Rises("rhythmDensity", low, high, lead => lead.Length, style);

    [Theory]
    [InlineData("irish")]
    [InlineData("chorale")]
    [InlineData("keyboard")]
    public void Height(string style) => Rises("centre", "-6", "6", lead => lead.Average(n => n.Pitch), style);

    [Fact]
    public void Chords_Of_Keyboard_Pieces()
    {
        Rises("chordDensity", "0.05", "0.9", Together, "keyboard");
        Rises("chordDepth", "2", "4", lead => lead.GroupBy(n => n.StartTick).Max(g => g.Count()), "keyboard");
        Rises("notesAtOnce", "1", "3", Together, "keyboard");
    }

    [Theory]
    [InlineData("irish")]
    [InlineData("chorale")]
    [InlineData("keyboard")]
    public void New_Bars_After_And_In_Given_Music_Heed_Wishes_Too(string style)
    {
        MusicInput tune = Ask.Quavers([.. Enumerable.Range(0, 32).Select(i => new[] { 67, 71, 74, 71, 72, 69, 66, 69 }[i % 8])]);
        double Height(MusicTask task, string centre) => Enumerable.Range(0, 15).Average(seed =>
        {
            (string, string)[] bars = task == MusicTask.Edit ? [("fromBar", "3"), ("toBar", "4")] : [("bars", "2"), ("parts", "lead")];
            GenerateRequest request = Ask.For(task, seed, [("style", style), ("centre", centre), ("tries", "1"), .. bars]) with { Inputs = [tune] };
            Song song = Ask.Song(Ask.Composer.Generate(request, new PluginCall())[0]);
            return song.Notes.Where(n => task == MusicTask.Edit ? n.StartTick >= 192 : n.Track == 2).Average(n => n.Pitch);
        });

        foreach (MusicTask task in new[] { MusicTask.Continue, MusicTask.Edit })
        {
            (double low, double high) = (Height(task, "-8"), Height(task, "8"));
            Assert.True(high > low * 1.01, $"{task} in style {style}: {low:0.00} low, {high:0.00} high");
        }
    }

    private static double Together(Note[] lead) => lead.GroupBy(n => n.StartTick).Average(g => g.Count());
}
