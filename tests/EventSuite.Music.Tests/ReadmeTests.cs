using System.Runtime.CompilerServices;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests;

public class ReadmeTests
{
    private const int Indent = 8;

    [Fact]
    public void Readme_HasTheExampleThatIsCompiled()
    {
        string[] source = File.ReadAllLines(Path.Combine(TestFolder(), "ReadmeExample.cs"));
        IEnumerable<string> usings = source.TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal));
        IEnumerable<string> body = source.SkipWhile(line => !line.Contains("// <example>", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.Contains("// </example>", StringComparison.Ordinal)).Select(line => line.Length > Indent ? line[Indent..] : "");
        string example = string.Join('\n', ["```csharp", .. usings, "", .. body, "```"]);
        Assert.Contains(example, Readme().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_NamesEveryFolder()
    {
        string readme = Readme();
        IEnumerable<string> folders = Directory.GetDirectories(LibraryFolder()).Select(f => Path.GetFileName(f)!).Except(["bin", "obj"]);
        Assert.All(folders, folder => Assert.Contains($"| `{folder}` |", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Example_Runs()
    {
        var track = new MidiTrackBuilder();
        for (int i = 0; i < 40; i++)
        {
            track.Note(i * 96, 96, new[] { 62, 66, 69, 74 }[i % 4]);
        }

        string folder = Directory.CreateTempSubdirectory("eventsuite-music-").FullName;
        try
        {
            // Cut short, so that there is something to repair.
            byte[] bytes = new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(96), [track.Build()]).Write();
            File.WriteAllBytes(Path.Combine(folder, "in.mid"), bytes[..^4]);
            var console = new StringWriter();
            ReadmeExample.Run(Path.Combine(folder, "in.mid"), Path.Combine(folder, "out.mid"), console);
            string[] lines = console.ToString().ReplaceLineEndings("\n").Trim().Split('\n');
            Assert.Contains("Repaired:", lines[0], StringComparison.Ordinal);
            Assert.Equal("10 bars, 16.0 s of them taken, in D major", lines[^1]);
            Song written = Song.From(MidiFile.Read(File.ReadAllBytes(Path.Combine(folder, "out.mid")), MidiReadOptions.Strict).File!);
            Assert.Equal((8, 32), (written.BarCount, written.Notes.Length));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Readme() => File.ReadAllText(Path.Combine(LibraryFolder(), "README.md"));

    private static string LibraryFolder() => Path.Combine(TestFolder(), "..", "..", "src", "EventSuite.Music");

    private static string TestFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
