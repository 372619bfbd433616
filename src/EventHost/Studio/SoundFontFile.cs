using System.Security.Cryptography;
using EventHost.Audio;

namespace EventHost.Studio;

/// <summary>The SoundFont that browsers load, with its hash, which is computed once for each state of the file.</summary>
internal sealed class SoundFontFile(AudioTools tools)
{
    private readonly Lock _gate = new();
    private (long Length, DateTime Written, SoundFontState State)? _known;

    /// <summary>The file as it is now; null when there is none (any more).</summary>
    public SoundFontState? Find()
    {
        if (tools.BrowserSoundFont is not { } path || !File.Exists(path))
        {
            return null;
        }

        lock (_gate)
        {
            using var file = File.OpenRead(path);
            var (length, written) = (file.Length, File.GetLastWriteTimeUtc(file.SafeFileHandle));
            if (_known is not { } known || known.Length != length || known.Written != written)
            {
                var state = new SoundFontState(path, Path.GetFileName(path), length, Convert.ToHexStringLower(SHA256.HashData(file)));
                _known = known = (length, written, state);
            }

            return known.State;
        }
    }
}
