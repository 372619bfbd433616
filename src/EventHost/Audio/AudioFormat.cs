namespace EventHost.Audio;

/// <summary>How sound is written to a file.</summary>
public enum AudioFormat
{
    /// <summary>16 bits, stereo, uncompressed.</summary>
    Wav,

    /// <summary>MP3 through LAME.</summary>
    Mp3,
}
