using System.IO.Compression;
using EventSuite.Music.Midi;

namespace EventSuite.Music.Tests.Midi;

/// <summary>The valid files, event by event against what DryWetMidi read in them.</summary>
public class DryWetReferenceTests
{
    private const string Root = "midi-torture/drywetmidi";

    [Fact]
    public void Read_ValidFiles_GivesTheEventsOfTheReference()
    {
        string references = SharedData.Folder(Root + "/ValidReferences");
        int compared = 0;
        foreach (string path in SharedData.Files(Root + "/ValidReferences", "*.txt.gz"))
        {
            string relative = Path.GetRelativePath(references, path).Replace(".txt.gz", ".mid");
            MidiReadResult result = MidiFile.Read(File.ReadAllBytes(Path.Combine(SharedData.Folder(Root + "/Valid"), relative)), MidiReadOptions.Strict);
            using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
            string expected = text.ReadToEnd().Trim();
            string actual = DryWetDump.Of(result.File!);
            int same = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.True(expected == actual, $"{relative} from character {same}:\n{At(expected, same)}\n{At(actual, same)}");
            compared++;
        }

        Assert.Equal(31, compared);
    }

    private static string At(string text, int place) => text.Substring(Math.Max(0, place - 80), Math.Min(160, text.Length - Math.Max(0, place - 80)));
}
