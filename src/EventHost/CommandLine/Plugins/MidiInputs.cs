using EventSuite.Core.Plugins;
using EventSuite.Core.Results;

namespace EventHost.CommandLine.Plugins;

/// <summary>Reads files of strangers from disk, none larger than what may travel to a plugin.</summary>
internal static class MidiInputs
{
    /// <summary>The most bytes of a MIDI file on the wire.</summary>
    public const int MostBytes = 4 << 20;

    /// <summary>The bytes of a file, or why they cannot be had. What says that it is empty (pipes and devices do) is not opened.</summary>
    public static Outcome<byte[]> Bytes(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return Fault.NotFound("file_missing", "There is no such file.");
        }

        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? Fault.NotFound("file_missing", "There is no such file.")
                : file.Length == 0 ? Fault.Invalid("file_empty", "The file is empty.")
                : file.Length > MostBytes ? Fault.Invalid("file_large", $"The file has {file.Length} bytes; at most {MostBytes} can be given to a plugin.")
                : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fault.Invalid("file_unreadable", $"The file cannot be read: {e.Message}");
        }
    }

    /// <summary>A file as input of a generator; null when it cannot be read, which is told.</summary>
    public static MusicInput? Read(string path, List<Fault> faults)
    {
        var bytes = Bytes(path);
        if (bytes.Ok)
        {
            return new MusicInput(Path.GetFileNameWithoutExtension(path), bytes.Value);
        }

        faults.AddRange(bytes.Faults.Select(f => f with { Message = $"{path}: {f.Message}" }));
        return null;
    }
}
