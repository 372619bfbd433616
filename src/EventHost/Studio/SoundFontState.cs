namespace EventHost.Studio;

/// <summary>A SoundFont as it lies on disk.</summary>
/// <param name="Path">Where.</param>
/// <param name="Name">Its file's name.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Of its content, lower-case hex.</param>
internal sealed record SoundFontState(string Path, string Name, long Bytes, string Sha256)
{
    /// <summary>Where browsers get it. The hash makes the address new when the file is another.</summary>
    public string Address => $"/api/v1/sound-font?v={Sha256[..12]}";
}
