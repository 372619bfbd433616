using EventSuite.Music.Abc;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace MarkovComposer.Learning;

/// <summary>Music of files and folders: MIDI (.mid, .midi) and ABC (.abc), whose bars are told more surely.</summary>
internal static class TuneFolder
{
    /// <summary>All music in the order of the files' names; what cannot be read is told and left out.</summary>
    public static IEnumerable<Song> Read(IEnumerable<string> paths, TextWriter faults) => paths.SelectMany(Files).SelectMany(file => ReadFile(file, faults));

    private static IEnumerable<Song> ReadFile(string file, TextWriter faults)
    {
        if (Kind(file) == ".ABC")
        {
            return AbcReader.Read(File.ReadAllText(file)).Tunes.Select(tune => Play(tune, file, faults)).OfType<Song>();
        }

        MidiReadResult read = MidiFile.Read(File.ReadAllBytes(file));
        if (read.File is { } midi)
        {
            return [Song.From(midi)];
        }

        faults.WriteLine($"left out: {file}: {read.Refusal}");
        return [];
    }

    private static Song? Play(AbcTune tune, string file, TextWriter faults)
    {
        try
        {
            return tune.ToSong();
        }
        catch (AbcLimitException e)
        {
            faults.WriteLine($"left out: {file}, line {tune.Line}: {e.Message}");
            return null;
        }
    }

    private static IEnumerable<string> Files(string path) => File.Exists(path)
        ? [path]
        : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(f => Kind(f) is ".MID" or ".MIDI" or ".ABC").Order(StringComparer.Ordinal);

    private static string Kind(string file) => Path.GetExtension(file).ToUpperInvariant();
}
