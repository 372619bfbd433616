using System.Collections.Concurrent;

namespace EventHost.Entries;

/// <summary>The renderings on disk, by the hash of the file that judges hear: made once, found by everybody.</summary>
internal sealed class EntrySounds
{
    private static readonly (string Extension, string ContentType)[] Kinds = [(".mp3", "audio/mpeg"), (".wav", "audio/wav")];

    private readonly string _folder;
    private readonly ConcurrentDictionary<string, string> _failures = new();

    public EntrySounds(string dataPath)
    {
        _folder = Path.Combine(dataPath, "sound");
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Where the rendering of a file goes, without its extension.</summary>
    public string PathOf(string sha256) => Path.Combine(_folder, sha256);

    /// <summary>The rendering as it stands.</summary>
    public EntrySound Find(string sha256)
    {
        foreach (var (extension, contentType) in Kinds)
        {
            var path = PathOf(sha256) + extension;
            if (File.Exists(path))
            {
                return new EntrySound(path, contentType, null);
            }
        }

        return new EntrySound(null, null, _failures.GetValueOrDefault(sha256));
    }

    /// <summary>Remembers why a file has no sound.</summary>
    public void Failed(string sha256, string reason) => _failures[sha256] = reason;
}
