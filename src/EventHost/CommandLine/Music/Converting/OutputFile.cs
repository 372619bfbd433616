namespace EventHost.CommandLine.Music.Converting;

/// <summary>A file to be written.</summary>
internal sealed record OutputFile(string Path, byte[] Bytes)
{
    /// <summary>Writes it; what is there stays unless <paramref name="force"/>.</summary>
    /// <exception cref="ConvertException">Something is there already.</exception>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(bool force)
    {
        try
        {
            using var file = new FileStream(Path, force ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            file.Write(Bytes);
        }
        catch (IOException) when (!force && File.Exists(Path))
        {
            throw Taken(Path);
        }
    }

    /// <summary>What is said about a file that is there already.</summary>
    public static ConvertException Taken(string path) => new($"'{Shown.Of(path, 200)}' is there already. --force overwrites it.");
}
