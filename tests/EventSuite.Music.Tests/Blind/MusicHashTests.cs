using EventSuite.Music.Blind;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Blind;

public class MusicHashTests
{
    private static readonly string Original = Hash(Melody(96), Bass(96));

    [Fact]
    public void Of_IsSixtyFourLowercaseHexDigits() => Assert.Matches("^[0-9a-f]{64}$", Original);

    [Fact]
    public void Of_OtherTrackOrder_IsTheSame() => Assert.Equal(Original, Hash(Bass(96), Melody(96)));

    [Fact]
    public void Of_OtherResolution_IsTheSame() => Assert.Equal(Original, Hash(480, Melody(480), Bass(480)));

    [Fact]
    public void Of_OneTrackAndOtherChannels_IsTheSame() =>
        Assert.Equal(Original, Hash(Bass(96, Melody(96), channel: 5)));

    [Fact]
    public void Of_NamesControllersAndDefaultsSpelledOut_IsTheSame() =>
        Assert.Equal(Original, Hash(Melody(96).Text(0, MetaType.TrackName, "x").Control(0, 64, 127).TimeSignature(0, 4, 4).Tempo(0, 500_000), Bass(96)));

    [Fact]
    public void Of_EmptyBarBefore_IsTheSame() => Assert.Equal(Original, Hash(Melody(96, from: 4), Bass(96, from: 4)));

    [Fact]
    public void Of_OtherMusic_IsAnother()
    {
        string[] others =
        [
            Original,
            Hash(Melody(96)),
            Hash(Melody(96).Note(500, 10, 40), Bass(96)),
            Hash(Melody(96, velocity: 81), Bass(96)),
            Hash(Melody(96, program: 1), Bass(96)),
            Hash(Melody(96), Bass(96, channel: 9)),
            Hash(Melody(96).Tempo(0, 400_000), Bass(96)),
            Hash(Melody(96).Tempo(100, 400_000), Bass(96)),
            Hash(Melody(96).TimeSignature(0, 3, 4), Bass(96)),
            Hash(Melody(96, from: 1), Bass(96, from: 1)), // another place in the bar
            Hash(Melody(48), Bass(48)), // twice as fast
        ];
        Assert.Equal(others.Length, others.Distinct().Count());
    }

    [Fact]
    public void Of_NoNotes_IsAHashToo() => Assert.Equal(Hash(new MidiTrackBuilder()), Hash(480, new MidiTrackBuilder()));

    private static MidiTrackBuilder Melody(int quarter, int velocity = 80, int program = 0, int from = 0)
    {
        MidiTrackBuilder track = new MidiTrackBuilder().Program(0, program, channel: 1);
        for (int i = 0; i < 8; i++)
        {
            track.Note((from + i) * quarter, quarter / 2, 60 + i, velocity, channel: 1);
        }

        return track;
    }

    private static MidiTrackBuilder Bass(int quarter, MidiTrackBuilder? track = null, int channel = 2, int from = 0) =>
        (track ?? new MidiTrackBuilder()).Note(from * quarter, 4 * quarter, 36, 70, channel).Note((from + 4) * quarter, quarter / 3, 40, 70, channel);

    private static string Hash(params MidiTrackBuilder[] tracks) => Hash(96, tracks);

    private static string Hash(int quarter, params MidiTrackBuilder[] tracks) =>
        MusicHash.Of(Song.From(new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(quarter), tracks.Select(t => t.Build()))));
}
