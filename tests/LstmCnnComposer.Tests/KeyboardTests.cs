using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace LstmCnnComposer.Tests;

/// <summary>Two hands: all tasks.</summary>
public sealed class KeyboardTests
{
    private const int Tenth = 16;
    private const int Fingers = 5;

    [Theory]
    [InlineData("4/4")]
    [InlineData("3/4")]
    [InlineData("6/8")]
    public void Hands_Have_Names_And_Can_Play_What_Is_Written(string meter)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Song song = Ask.Compose(seed, ("style", "keyboard"), ("meter", meter), ("temperature", seed % 2 == 0 ? "1" : "2"), ("tries", "2"));

            Assert.Equal(["Right hand", "Left hand"], song.TrackNames());
            IsPlayable(song, _ => true);
        }
    }

    [Fact]
    public void Both_Hands_Go_On_Where_They_Were()
    {
        MusicInput piece = Piece();

        Song song = Ask.Song(Generate(MusicTask.Continue, piece, ("bars", "4")));

        Assert.Equal(piece.ReadSong().Notes, song.Notes.Where(n => n.Track <= 2));
        Assert.Equal(["Right hand", "Left hand", "Right hand, continued", "Left hand, continued"], song.TrackNames());
        Assert.Equal([0, 1], song.Notes.Where(n => n.Track > 2).Select(n => (int)n.Channel).Distinct().Order());
        Assert.Equal(12 * 1920, song.EndTick);
        IsPlayable(song, n => n.Track > 2);
    }

    [Fact]
    public void A_Melody_Gets_A_Left_Hand_Below_It()
    {
        MusicInput melody = Ask.Quavers([.. Enumerable.Range(0, 64).Select(i => new[] { 72, 76, 79, 76, 77, 74, 71, 74 }[i % 8])]);

        Song song = Ask.Song(Generate(MusicTask.Accompany, melody));

        Assert.Equal(melody.ReadSong().Notes, song.Notes.Where(n => n.Track == 1));
        Assert.Equal("Left hand", song.TrackNames()[^1]);
        Note[] left = [.. song.Notes.Where(n => n.Track == 2)];
        Assert.True(left.Average(n => n.Pitch) < 70, "the left hand lies below");
        Assert.True(left.Max(n => n.StartTick) >= 7 * 96, "it plays to the end");
        IsPlayable(song, n => n.Track == 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void One_Hand_Is_Written_Anew_And_The_Other_Stays(int hand)
    {
        MusicInput piece = Piece();
        Note[] before = [.. piece.ReadSong().Notes];

        Song song = Ask.Song(Generate(MusicTask.Edit, piece, ("part", $"{hand}"), ("fromBar", "3"), ("toBar", "4")));

        bool IsNew(Note n) => n.Track == hand && n.StartTick is >= 2 * 1920 and < 4 * 1920;
        Assert.Equal(before.Where(n => n.Track != hand), song.Notes.Where(n => n.Track != hand));
        Assert.Equal(before.Where(n => n.Track == hand && !IsNew(n)).Select(n => (n.StartTick, n.Pitch)), song.Notes.Where(n => n.Track == hand && !IsNew(n)).Select(n => (n.StartTick, n.Pitch)));
        Assert.NotEqual(before.Where(IsNew), song.Notes.Where(IsNew));
        IsPlayable(song, IsNew);
    }

    private static MusicInput Piece() => new("piece", Ask.Composer.Generate(Ask.For(MusicTask.Compose, 5, ("style", "keyboard")), new PluginCall())[0].Midi);

    private static Composition Generate(MusicTask task, MusicInput input, params (string, string)[] given) =>
        Ask.Composer.Generate(Ask.For(task, 1, [("style", "keyboard"), .. given]) with { Inputs = [input] }, new PluginCall())[0];

    private static void IsPlayable(Song song, Func<Note, bool> counts)
    {
        foreach (IGrouping<(int, long), Note> chord in song.Notes.Where(counts).GroupBy(n => (n.Track, n.StartTick)))
        {
            Assert.InRange(chord.Count(), 1, Fingers);
            Assert.InRange(chord.Max(n => n.Pitch) - chord.Min(n => n.Pitch), 0, Tenth);
        }
    }

    [Theory]
    [InlineData("6/8", "whole")]
    [InlineData("12/8", "ending")]
    public void The_Likeliest_Piece_Is_Not_Silent(string meter, string position)
    {
        Song song = Ask.Compose(7, ("style", "keyboard"), ("meter", meter), ("mode", "minor"), ("position", position), ("sampling", "best"));

        Assert.InRange(Score.Of(song, 24).Notes.Length, 16, 1000);
    }
}
