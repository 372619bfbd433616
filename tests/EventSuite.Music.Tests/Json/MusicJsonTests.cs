using System.Text;
using EventSuite.Music.Json;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Json;

public class MusicJsonTests
{
    [Fact]
    public void Write_SmallSong_IsTheDocumentedForm()
    {
        Song song = Song.From(new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(96),
        [
            new MidiTrackBuilder().Text(0, MetaType.TrackName, "Two \"bars\"").Tempo(0, 400_000).TimeSignature(0, 3, 4).KeySignature(0, -1, minor: true).Build(576),
            new MidiTrackBuilder().Text(0, MetaType.TrackName, "Violin").Program(0, 40).Note(0, 96, 62).Note(96, 48, 65, 100).Build(),
            new MidiTrackBuilder().Note(0, 10, 36, 127, 9).Build(),
        ]));
        string expected = """
            {
              "version": 1,
              "title": "Two \u0022bars\u0022",
              "ticksPerQuarter": 96,
              "endTick": 576,
              "tempos": [
                {
                  "tick": 0,
                  "microsecondsPerQuarter": 400000
                }
              ],
              "timeSignatures": [
                {
                  "tick": 0,
                  "numerator": 3,
                  "denominator": 4
                }
              ],
              "keySignatures": [
                {
                  "tick": 0,
                  "sharps": -1,
                  "minor": true
                }
              ],
              "tracks": [
                {
                  "name": "Violin",
                  "channel": 0,
                  "program": 40,
                  "drums": false,
                  "notes": [
                    [0, 96, 62, 80],
                    [96, 48, 65, 100]
                  ]
                },
                {
                  "channel": 9,
                  "program": 0,
                  "drums": true,
                  "notes": [
                    [0, 10, 36, 127]
                  ]
                }
              ]
            }
            """;
        Assert.Equal(expected.ReplaceLineEndings("\n"), Encoding.UTF8.GetString(MusicJson.Write(song)).ReplaceLineEndings("\n"));
        Song again = Read(expected);
        Assert.Equal(("Two \"bars\"", "Violin"), (MidiText.Title(again.File), MidiText.TrackName(again.File.Tracks[1])));
    }

    [Fact]
    public void Read_LeastThatIsAllowed_HasTheDefaults()
    {
        Song song = Read("""{"version":1,"ticksPerQuarter":4,"tracks":[{"channel":9,"notes":[[8,0,36,1]]}]}""");
        Assert.Equal([new Note(8, 0, 36, 1, 9, 0, 1)], song.Notes);
        Assert.Equal((500_000, new TimeSignature(0, 4, 4), 8L), (song.Tempo.Changes.Single().MicrosecondsPerQuarter, song.Grid.Signatures.Single(), song.EndTick));
    }

    [Fact]
    public void WriteThenRead_AnyFile_HasTheSameNotesAndMaps() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Song song = Song.From(RandomMusic.File(seed));
            byte[] json = MusicJson.Write(song);
            Song again = MusicJson.Read(json).Song!;
            return song.File.Division.IsSmpte
                ? MusicJson.Write(MusicJson.Read(MusicJson.Write(again)).Song!).SequenceEqual(MusicJson.Write(again)) && again.Notes.Length == song.Notes.Length
                : Sorted(again).SequenceEqual(Sorted(song))
                    && again.Tempo.Changes.SequenceEqual(song.Tempo.Changes)
                    && again.Grid.Signatures.SequenceEqual(song.Grid.Signatures)
                    && again.KeySignatures.SequenceEqual(song.KeySignatures)
                    && again.EndTick == song.EndTick
                    && again.File.Division == song.File.Division;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void WriteThenRead_ScoreWithPrograms_IsTheSame() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Song song = RandomScore.Of(seed).ToSong();
            return Sorted(MusicJson.Read(MusicJson.Write(song)).Song!).SequenceEqual(Sorted(song));
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Read_TracksThatWantOneChannelToBeTwoThings_GetPorts()
    {
        Song song = Read("""
            {"version":1,"ticksPerQuarter":4,"tracks":[
              {"channel":2,"program":40,"notes":[[0,4,60,80],[4,4,62,80]]},
              {"channel":2,"program":7,"notes":[[4,4,50,80]]},
              {"channel":2,"drums":true,"notes":[[0,4,36,80]]},
              {"channel":2,"program":5,"notes":[[8,4,40,80]]}]}
            """);
        Assert.Equal(
            [(36, 0, true), (40, 5, false), (50, 7, false), (60, 40, false), (62, 40, false)],
            song.Notes.Select(n => ((int)n.Pitch, (int)n.Program, n.IsDrum)).Order());
    }

    [Fact]
    public void Write_RealFiles_ComeBackTheSame()
    {
        Song[] songs = [.. new[] { "mutopia-pd-bach", "nottingham", "game-music-cc-by-sa" }.SelectMany(folder => SharedData.Files(folder, "*.mid").Take(60))
            .Select(f => Song.From(MidiFile.Read(File.ReadAllBytes(f)).File!))];
        Assert.All(songs, song => Assert.Equal(Sorted(song), Sorted(MusicJson.Read(MusicJson.Write(song)).Song!)));
    }

    private static Song Read(string json)
    {
        MusicJsonResult result = MusicJson.Read(Encoding.UTF8.GetBytes(json));
        Assert.True(result.IsUsable, result.Fault?.ToString());
        return result.Song;
    }

    private static IEnumerable<(long, long, byte, byte, byte, byte, bool)> Sorted(Song song) =>
        song.Notes.Select(n => (n.StartTick, n.DurationTicks, n.Pitch, n.Velocity, n.Channel, n.Program, n.IsDrum)).Order();
}
