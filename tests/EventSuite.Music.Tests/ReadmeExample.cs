using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests;

/// <summary>The example of the library's README: what stands there is what is compiled and run here.</summary>
internal static class ReadmeExample
{
    public static void Run(string input, string output, TextWriter console)
    {
        // <example>
        MidiReadResult read = MidiFile.Read(File.ReadAllBytes(input));    // lenient: repairs what it can
        foreach (MidiFault fault in read.Faults)
        {
            console.WriteLine(fault);                                     // code, byte offset, what, repair
        }

        Song song = Song.From(read.File ?? throw new InvalidDataException(read.Refusal!.Message));
        Song eight = song.CropBars(startBar: 0, count: 8);                // a pick-up comes along
        KeyCandidate? key = KeyFinder.Find(Score.Of(eight));
        console.WriteLine($"{song.BarCount} bars, {eight.Seconds:0.0} s of them taken, in {key?.Key}");
        File.WriteAllBytes(output, eight.File.Write());
        // </example>
    }
}
