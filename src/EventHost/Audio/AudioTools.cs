namespace EventHost.Audio;

/// <summary>The external programs and the SoundFont that were found; what is missing is null.</summary>
/// <param name="FluidSynth">Path of FluidSynth.</param>
/// <param name="SoundFont">Path of a SoundFont that begins as one should.</param>
/// <param name="Lame">Path of the LAME MP3 encoder.</param>
/// <param name="Warning">What is wrong with the configuration, and how to mend it; null when nothing is.</param>
public sealed record AudioTools(string? FluidSynth, string? SoundFont, string? Lame, string? Warning = null)
{
    /// <summary>Where systems keep General MIDI SoundFonts (Debian, Fedora, Arch), the operator's own choice first.</summary>
    private static readonly string[] UsualSoundFonts =
    [
        "/usr/share/sounds/sf2/default-GM.sf2",
        "/usr/share/sounds/sf3/default-GM.sf3",
        "/usr/share/soundfonts/default.sf2",
        "/usr/share/soundfonts/FluidR3_GM.sf2",
        "/usr/share/sounds/sf2/FluidR3_GM.sf2",
        "/usr/share/sounds/sf2/TimGM6mb.sf2",
    ];

    /// <summary>Nothing found: the built-in synthesizer and WAV.</summary>
    public static AudioTools None { get; } = new(null, null, null);

    /// <summary>Whether FluidSynth can be used.</summary>
    public bool HasFluidSynth => FluidSynth is not null && SoundFont is not null;

    /// <summary>Looks for the programs on the PATH and for a SoundFont.</summary>
    public static AudioTools Probe(AudioOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string? wrong = null;
        string? font = null;
        if (!string.IsNullOrWhiteSpace(options.SoundFont))
        {
            font = Path.GetFullPath(options.SoundFont);
            if (!IsSoundFont(font))
            {
                wrong = $"{AudioOptions.Section}:{nameof(AudioOptions.SoundFont)} names {font}, which cannot be read or is no SoundFont; the system's is used instead. Correct the path or leave it out.";
                font = null;
            }
        }

        font ??= Array.Find(UsualSoundFonts, IsSoundFont);
        return new AudioTools(
            options.BuiltInOnly ? null : OnPath("fluidsynth"),
            font,
            OnPath("lame"),
            wrong);
    }

    /// <summary>What renders, in words for a log or a status page.</summary>
    public string Describe() =>
        (HasFluidSynth ? $"FluidSynth with {Path.GetFileName(SoundFont)}" : "the built-in synthesizer")
        + (Lame is null ? ", WAV" : ", MP3 by LAME");

    private static string? OnPath(string program)
    {
        string name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    private static bool IsSoundFont(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            Span<byte> head = stackalloc byte[12];
            return file.ReadAtLeast(head, 12, throwOnEndOfStream: false) == 12
                && head[..4].SequenceEqual("RIFF"u8) && head[8..].SequenceEqual("sfbk"u8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not there or not ours to read: the same to the caller, who tries the next one and warns.
            return false;
        }
    }
}
