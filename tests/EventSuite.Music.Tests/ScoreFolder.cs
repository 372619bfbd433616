using System.Collections.Concurrent;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests;

/// <summary>Folders of the shared data as songs, each read once for all tests.</summary>
internal static class ScoreFolder
{
    private static readonly ConcurrentDictionary<string, Song[]> Cache = new();

    public static Song[] Songs(string folder)
    {
        string[] files = SharedData.Files(folder, "*.mid");
        return Cache.GetOrAdd(folder, _ => [.. files.Select(f => Song.From(MidiFile.Read(File.ReadAllBytes(f)).File!))]);
    }
}
