using System.ComponentModel.DataAnnotations;

namespace EventHost.Audio;

/// <summary>How entries are turned into sound; section <c>Audio</c> of the configuration.</summary>
public sealed class AudioOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Audio";

    /// <summary>A SoundFont (.sf2, .sf3) to use instead of the system's; empty to look in the usual places.</summary>
    public string? SoundFont { get; set; }

    /// <summary>A SoundFont for the studio in the browser; empty for the one that renders, or a smaller one where that is too large to load.</summary>
    public string? BrowserSoundFont { get; set; }

    /// <summary>Always use the built-in synthesizer, even when FluidSynth is installed.</summary>
    public bool BuiltInOnly { get; set; }

    /// <summary>Longest music in seconds; what comes later is faded out.</summary>
    [Range(1, 3600)]
    public double MaxSeconds { get; set; } = 300;

    /// <summary>Seconds that the sound may ring on after that.</summary>
    [Range(0.5, 30)]
    public double TailSeconds { get; set; } = 4;

    /// <summary>Seconds that one external program may take before it is ended.</summary>
    [Range(1, 3600)]
    public double ToolSeconds { get; set; } = 120;

    /// <summary>Loudness of every entry, in LUFS.</summary>
    [Range(-40, -8)]
    public double Lufs { get; set; } = -16;

    /// <summary>Highest true peak, in dBTP.</summary>
    [Range(-20, 0)]
    public double TruePeak { get; set; } = -1;

    /// <summary>MP3 bit rate in kbit/s, joint stereo.</summary>
    [AllowedValues(96, 112, 128, 160, 192, 224, 256, 320)]
    public int Mp3Kbps { get; set; } = 160;

    /// <summary>Megabytes of sound that was taken along from the studio, kept in case it is asked for again; 0: none.</summary>
    [Range(0, 1_000_000)]
    public int ExportsMb { get; set; } = 500;

    /// <summary>Entries rendered at the same time; each takes up to half a gigabyte while five minutes long.</summary>
    [Range(1, 16)]
    public int Parallel { get; set; } = 1;
}
