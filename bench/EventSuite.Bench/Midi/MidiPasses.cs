using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Bench.Midi;

/// <summary>Ways from the bytes of a file to its notes with seconds, from memory and from disk, with their own room.</summary>
internal sealed class MidiPasses(int longestFile, int mostNotes)
{
    private readonly byte[] _bytes = new byte[longestFile];
    private readonly (double Start, double End)[] _seconds = new (double, double)[mostNotes];

    /// <summary>Into the same memory each time: nothing is allocated.</summary>
    public double Copy(byte[] file)
    {
        file.CopyTo(_bytes, 0);
        return _bytes[file.Length - 1];
    }

    /// <summary>All of it new: input copied, seconds in an array of their own.</summary>
    public static double Seconds(byte[] file) =>
        MidiFile.Read(file).File is { } read ? Sum(Song.From(read).NoteSeconds()) : 0;

    /// <summary>The file keeps the array, the seconds go where the last ones were.</summary>
    public double SecondsReusing(byte[] file) =>
        MidiFile.ReadKeeping(file).File is { } read ? Sum(Song.From(read).NoteSeconds(_seconds)) : 0;

    /// <summary>Read from disk into the same memory each time.</summary>
    public double FromDisk(string path) => ReadInto(path).Length;

    /// <summary>Read from disk into the same memory each time, then as from memory.</summary>
    public double SecondsFromDisk(string path) =>
        MidiFile.Read(ReadInto(path)).File is { } read ? Sum(Song.From(read).NoteSeconds(_seconds)) : 0;

    private ReadOnlySpan<byte> ReadInto(string path)
    {
        using var handle = File.OpenHandle(path);
        int length = 0;
        for (int read = -1; read != 0; length += read)
        {
            read = RandomAccess.Read(handle, _bytes.AsSpan(length), length);
        }

        return _bytes.AsSpan(0, length);
    }

    private static double Sum(ReadOnlySpan<(double Start, double End)> seconds)
    {
        double sum = 0;
        foreach ((double start, double end) in seconds)
        {
            sum += end - start;
        }

        return sum;
    }
}
