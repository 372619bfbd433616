using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace PitchDistributionJudge.Tool;

/// <summary>MIDI files of folders.</summary>
internal static class Pieces
{
    /// <summary>All usable MIDI files (.mid, .midi) of files and folders, in the order of their names; others are told and left out.</summary>
    public static IEnumerable<Song> Read(IEnumerable<string> paths, TextWriter faults)
    {
        foreach (string file in paths.SelectMany(Files))
        {
            MidiReadResult read = MidiFile.Read(File.ReadAllBytes(file));
            if (read.File is { } midi)
            {
                yield return Song.From(midi);
            }
            else
            {
                faults.WriteLine($"left out: {file}: {read.Refusal}");
            }
        }
    }

    private static IEnumerable<string> Files(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f).ToUpperInvariant() is ".MID" or ".MIDI")
            .Order(StringComparer.Ordinal);
}
