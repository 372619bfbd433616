using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Bench.Midi;

/// <summary>File bytes → notes with seconds, on one thread, beside copying the bytes.</summary>
internal static class MidiVerb
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder") { Description = "All .mid files below it are read." };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5, Description = "Passes over all files that count, after two that warm up." };
        var command = new Command("midi", "MIDI files to notes with seconds, from memory and from disk.") { folder, rounds };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.GetRequiredValue(rounds)));
        return command;
    }

    private static void Run(DirectoryInfo folder, int rounds)
    {
        string[] paths = [.. folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => f.Length > 0 && f.Extension.Equals(".mid", StringComparison.OrdinalIgnoreCase)).Select(f => f.FullName).Order(StringComparer.Ordinal)];
        byte[][] files = [.. paths.Select(File.ReadAllBytes)];
        int[] notes = [.. files.Select(f => MidiFile.Read(f).File is { } file ? Song.From(file).Notes.Length : 0)];
        int refused = files.Count(f => !MidiFile.Read(f).IsUsable);
        long bytes = files.Sum(f => (long)f.Length);
        string load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
        Console.WriteLine($"{files.Length:N0} files ({refused} of them no music), {bytes / 1e6:N1} MB, {notes.Sum(n => (long)n):N0} notes.");
        Console.WriteLine($"One thread, {(GCSettings.IsServerGC ? "server" : "workstation")} GC, {rounds} rounds in turns, page cache warm, load average {load} at the start.");
        var passes = new MidiPasses(files.Max(f => f.Length) + 1, notes.Max());
        var table = new MidiTable(files.Length, bytes, notes.Sum(n => (long)n));
        table.Row("memory: copy of the bytes, same room", () => Each(files, passes.Copy));
        table.Row("memory: copy of the bytes, new arrays", () => Each(files, f => f.ToArray().Length));
        table.Row("memory: all events", () => Each(files, f => MidiFile.Read(f).File?.Tracks.Count ?? 0));
        table.Row("memory: notes with seconds, all new", () => Each(files, MidiPasses.Seconds));
        table.Row("memory: notes with seconds, room of the caller", () => Each(files, passes.SecondsReusing));
        table.Row("disk: bytes, File.ReadAllBytes", () => Each(paths, p => File.ReadAllBytes(p).Length));
        table.Row("disk: bytes, same room", () => Each(paths, passes.FromDisk));
        table.Row("disk: notes with seconds, File.ReadAllBytes", () => Each(paths, p => passes.SecondsReusing(File.ReadAllBytes(p))));
        table.Row("disk: notes with seconds, room of the caller", () => Each(paths, passes.SecondsFromDisk));
        table.Measure(rounds);
    }

    private static double Each<T>(T[] items, Func<T, double> work)
    {
        double sum = 0;
        foreach (T item in items)
        {
            sum += work(item);
        }

        return sum;
    }
}
