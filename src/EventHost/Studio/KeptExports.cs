using EventHost.Audio;

namespace EventHost.Studio;

/// <summary>
/// Sound that versions were rendered to, by the hash of their music, until there is too much of it: what was asked for
/// longest ago goes first. Empty after a start, since other programs may play by then.
/// </summary>
internal sealed class KeptExports
{
    private readonly string _folder;
    private readonly long _mostBytes;
    private readonly TimeProvider _time;

    /// <param name="folder">Only for this; what lies in it is deleted.</param>
    /// <param name="mostBytes">All files together, from 0.</param>
    /// <param name="time">The clock.</param>
    public KeptExports(string folder, long mostBytes, TimeProvider time)
    {
        (_folder, _mostBytes, _time) = (folder, mostBytes, time);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
    }

    /// <summary>Where it is put, without its extension.</summary>
    public string PathOf(string sha256) => Path.Combine(_folder, sha256);

    /// <summary>The sound, opened; null: it is not kept. A file that is read may be let go meanwhile: it is read to its end.</summary>
    public FileStream? Open(string sha256, AudioFormat format)
    {
        var path = PathOf(sha256) + (format == AudioFormat.Mp3 ? ".mp3" : ".wav");
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 64 * 1024, FileOptions.Asynchronous);
            File.SetLastWriteTimeUtc(path, _time.GetUtcNow().UtcDateTime);
            return file;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Lets go what is too much.</summary>
    public void LetGo()
    {
        var bytes = 0L;
        foreach (var file in new DirectoryInfo(_folder).GetFiles().OrderByDescending(f => f.LastWriteTimeUtc))
        {
            bytes += file.Length;
            if (bytes > _mostBytes)
            {
                file.Delete();
            }
        }
    }
}
