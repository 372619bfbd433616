using EventSuite.Music.Blind;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Midi;

/// <summary>Every file of the torture set: valid, broken, or no MIDI at all.</summary>
public class TortureTests
{
    [Fact]
    public void EveryFile_EndsInAFileThatWorksOrInAReason()
    {
        foreach (string path in MidiPaths("midi-torture"))
        {
            byte[] bytes = File.ReadAllBytes(path);
            MidiReadResult result = MidiFile.Read(bytes);
            Assert.All(result.Faults, f => Assert.InRange(f.Offset, 0, bytes.Length));
            if (!result.IsUsable)
            {
                Assert.Null(result.Refusal.Repair);
                continue;
            }

            byte[] written = result.File.Write();
            MidiReadResult again = MidiFile.Read(written);
            Assert.True(again.File!.ContentEquals(result.File), path);
            Assert.Equal(written, again.File.Write());
            Song song = Song.From(result.File);
            Assert.Equal(MusicHash.Of(song), MusicHash.Of(Song.From(MidiStripper.Strip(result.File))));
            Assert.All(song.ToTimedNotes(), n => Assert.True(n.StartSeconds >= 0 && n.DurationSeconds > 0 && n.Velocity is >= 1 and <= 127));
            Song crop = song.CropBars(0, 8);
            Assert.Equal(MusicHash.Of(crop), MusicHash.Of(crop.CropBars(0, 8)));
        }
    }

    [Fact]
    public void ValidFiles_AreCleanToTheStrictReader()
    {
        string[] paths = MidiPaths("midi-torture/drywetmidi/Valid");
        Assert.Equal(34, paths.Length);
        foreach (string path in paths)
        {
            MidiReadResult result = MidiFile.Read(File.ReadAllBytes(path), MidiReadOptions.Strict);
            Assert.True(result.IsUsable, $"{path}: {result.Refusal}");
        }
    }

    private static string[] MidiPaths(string folder) =>
        [.. SharedData.Files(folder).Where(p => !p.EndsWith(".gz") && !p.EndsWith(".txt"))];
}
