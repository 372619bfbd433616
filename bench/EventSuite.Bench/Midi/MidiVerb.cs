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
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 7, Description = "Passes over all files; the best counts, the first warms up." };
        var command = new Command("midi", "MIDI files to notes with seconds, from memory and from disk.") { folder, rounds };
        command.SetAction(result => Run(result.GetRequiredValue(folder), result.GetRequiredValue(rounds)));
        return command;
    }

    private static void Run(DirectoryInfo folder, int rounds)
    {
        string[] paths = [.. folder.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(f => f.Extension.Equals(".mid", StringComparison.OrdinalIgnoreCase)).Select(f => f.FullName).Order(StringComparer.Ordinal)];
        byte[][] files = [.. paths.Select(File.ReadAllBytes)];
        long bytes = files.Sum(f => (long)f.Length);
        long notes = files.Sum(f => MidiFile.Read(f).File is { } file ? Song.From(file).Notes.Length : 0);
        int refused = files.Count(f => !MidiFile.Read(f).IsUsable);
        Console.WriteLine($"{files.Length:N0} files ({refused} of them no music), {bytes / 1e6:N1} MB, {notes:N0} notes; {(GCSettings.IsServerGC ? "server" : "workstation")} GC, best of {rounds}.");
        Console.WriteLine($"{"",-44}{"MB/s",10}{"files/s",12}{"bytes allocated/note",24}");
        var table = new MidiTable(files.Length, bytes, notes, rounds);
        table.Row("memory: copy of the bytes", () => Each(files, f => f.ToArray().Length));
        table.Row("memory: all events", () => Each(files, f => MidiFile.Read(f).File?.Tracks.Count ?? 0));
        table.Row("memory: notes with seconds", () => Each(files, f => Seconds(f)));
        table.Row("disk: copy of the bytes", () => Each(paths, p => File.ReadAllBytes(p).Length));
        table.Row("disk: notes with seconds", () => Each(paths, p => Seconds(File.ReadAllBytes(p))));
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

    private static double Seconds(byte[] bytes)
    {
        if (MidiFile.Read(bytes).File is not { } file)
        {
            return 0;
        }

        double sum = 0;
        foreach ((double start, double end) in Song.From(file).NoteSeconds())
        {
            sum += end - start;
        }

        return sum;
    }
}
