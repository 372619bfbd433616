namespace EventHost.CommandLine.Music;

/// <summary>Bytes of files and of standard input, no more of them than any reader takes.</summary>
internal static class MusicBytes
{
    /// <summary>No form of music may be longer.</summary>
    public const int Most = 32 << 20;

    /// <summary>All bytes of a file.</summary>
    /// <exception cref="IOException">There is none, it cannot be read, or it is too long.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read, or is a folder.</exception>
    public static byte[] OfFile(string path)
    {
        using FileStream file = File.OpenRead(path);
        return OfStream(file);
    }

    /// <summary>All bytes of a stream.</summary>
    /// <exception cref="IOException">It cannot be read, or is too long.</exception>
    public static byte[] OfStream(Stream stream)
    {
        using var bytes = new MemoryStream();
        byte[] part = new byte[1 << 16];
        for (int count; (count = stream.Read(part)) > 0;)
        {
            bytes.Write(part, 0, count);
            if (bytes.Length > Most)
            {
                throw new IOException($"It is longer than {Most >> 20} MiB.");
            }
        }

        return bytes.ToArray();
    }
}
