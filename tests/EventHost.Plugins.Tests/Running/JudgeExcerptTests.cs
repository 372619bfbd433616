using EventHost.Plugins.Running;
using EventSuite.Core.Plugins;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventHost.Plugins.Tests.Running;

public sealed class JudgeExcerptTests
{
    private const int Quarter = 24;

    [Theory]
    [InlineData(1, null, 60, 67)]
    [InlineData(5, null, 64, 71)]
    [InlineData(9, null, 68, 71)]
    [InlineData(12, null, 71, 71)]
    [InlineData(3, 2, 62, 63)]
    [InlineData(null, 2, 60, 61)]
    [InlineData(null, null, 60, 71)]
    public void The_Bars_Of_The_Order_Are_Heard_And_Fewer_At_The_End(int? first, int? count, byte lowest, byte highest)
    {
        var heard = Heard(new AiJudgeOrder("ear", TwelveBars(), first, count));

        Assert.Equal((lowest, highest), (heard.Notes.Min(n => n.Pitch), heard.Notes.Max(n => n.Pitch)));
        Assert.Equal(4 * (highest - lowest + 1), heard.Notes.Length);
        Assert.Equal(0, heard.Notes[0].StartTick);
    }

    [Fact]
    public void It_Is_What_Eight_Bars_Are_Everywhere_Else_So_Empty_Bars_In_Front_Do_Not_Count()
    {
        var late = new Score(Quarter, Bars(12).Select(n => n with { StartTick = n.StartTick + (8 * Quarter) })).ToSong();

        Assert.Equal(late.CropBars(0, 8).Notes, Heard(new AiJudgeOrder("ear", late.File.Write(), 1)).Notes);
    }

    [Fact]
    public void Neither_Names_Nor_The_Music_Elsewhere_Are_Heard()
    {
        var named = new MidiTrackBuilder().Text(0, MetaType.TrackName, "By team07").Text(5, MetaType.Lyric, "la");
        var other = new Score(Quarter, Bars(12).Select(n => n.StartTick < 32 * Quarter ? n : n with { Pitch = 40 })).ToSong().File;
        var signed = new MidiFile(other.Format, other.Division, other.Tracks.Append(named.Build(9)));

        Assert.Contains("By team07", System.Text.Encoding.Latin1.GetString(signed.Write()), StringComparison.Ordinal);
        var excerpt = JudgeExcerpt.Of(new AiJudgeOrder("ear", signed.Write(), 1)).Value!;
        Assert.DoesNotContain("team07", System.Text.Encoding.Latin1.GetString(excerpt), StringComparison.Ordinal);
        Assert.Equal(Heard(new AiJudgeOrder("ear", TwelveBars(), 1)).Notes, Heard(new AiJudgeOrder("ear", excerpt, 1)).Notes);
    }

    [Fact]
    public void An_Excerpt_Is_Its_Own_Excerpt()
    {
        var once = JudgeExcerpt.Of(new AiJudgeOrder("ear", TwelveBars(), 3)).Value!;

        Assert.Equal(once, JudgeExcerpt.Of(new AiJudgeOrder("ear", once, 1)).Value);
    }

    [Fact]
    public void Frames_Of_A_Second_Are_Cut_Into_Bars_Of_Two_Seconds()
    {
        var track = new MidiTrackBuilder();
        for (var beat = 0; beat < 64; beat++)
        {
            track.Note(500 * beat, 400, (byte)(40 + beat), 80);
        }

        var file = new MidiFile(MidiFormat.SingleTrack, MidiDivision.Smpte(25, 40), [track.Build()]);

        Assert.Equal(Enumerable.Range(40 + 16, 32), Heard(new AiJudgeOrder("ear", file.Write(), 5)).Notes.Select(n => (int)n.Pitch));
    }

    [Theory]
    [InlineData(13, null, "8 bars from bar 13 on were asked for; the music has 12.")]
    [InlineData(0, null, "8 bars from bar 0 on were asked for; the music has 12.")]
    [InlineData(1, 0, "0 bars from bar 1 on were asked for; the music has 12.")]
    [InlineData(int.MaxValue, int.MaxValue, "2147483647 bars from bar 2147483647 on were asked for; the music has 12.")]
    public void Bars_That_Are_Not_There_Are_Told(int first, int? count, string message) => Told(TwelveBars(), first, count, message);

    [Fact]
    public void Silence_Is_Told_And_No_Judge_Is_Bothered()
    {
        var gap = new Score(Quarter, Bars(20).Where(n => n.StartTick is < 16 * Quarter or >= 64 * Quarter)).ToSong().File.Write();
        Told(gap, 7, null, "No note starts in the 8 bars from bar 7 on.");
        Told(new Score(Quarter, []).ToSong().File.Write(), 1, null, "The music has no notes.");
        Told(new Score(Quarter, []).ToSong().File.Write(), null, null, "The music has no notes.");
        Told("no music"u8.ToArray(), 1, null, "This is not a usable MIDI file: ");
    }

    private static void Told(byte[] midi, int? first, int? count, string message)
    {
        var fault = Assert.Single(JudgeExcerpt.Of(new AiJudgeOrder("ear", midi, first, count)).Faults);
        Assert.Equal("plugin_music_unusable", fault.Code);
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    private static Song Heard(AiJudgeOrder order) => Song.From(MidiFile.Read(JudgeExcerpt.Of(order).Value!).File!);

    private static byte[] TwelveBars() => new Score(Quarter, Bars(12)).ToSong().File.Write();

    // Each bar has a pitch of its own.
    private static IEnumerable<Note> Bars(int count) =>
        Enumerable.Range(0, 4 * count).Select(beat => new Note(Quarter * beat, Quarter, (byte)(60 + (beat / 4)), 80, 0, 0, 0));
}
