namespace EventHost.Audio;

/// <summary>The external programs and the SoundFont that were found; what is missing is null.</summary>
/// <param name="FluidSynth">Path of FluidSynth.</param>
/// <param name="SoundFont">Path of a SoundFont that begins as one should.</param>
/// <param name="Lame">Path of the LAME MP3 encoder.</param>
/// <param name="Warning">What is wrong with the configuration, and how to mend it; null when nothing is.</param>
/// <param name="BrowserSoundFont">Path of a SoundFont for the studio in the browser.</param>
public sealed record AudioTools(string? FluidSynth, string? SoundFont, string? Lame, string? Warning = null, string? BrowserSoundFont = null)
{
    /// <summary>Every participant's browser loads it, so the large ones of the system are not offered there.</summary>
    private const long MostBrowserBytes = 40_000_000;

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
        var warnings = new List<string>();
        string? font = Named(options.SoundFont, nameof(AudioOptions.SoundFont), warnings) ?? Array.Find(UsualSoundFonts, IsSoundFont);
        string? browser = Named(options.BrowserSoundFont, nameof(AudioOptions.BrowserSoundFont), warnings)
            ?? UsualSoundFonts.Prepend(font).FirstOrDefault(f => f is not null && IsSoundFont(f) && SizeOf(f) <= MostBrowserBytes);
        return new AudioTools(
            options.BuiltInOnly ? null : OnPath("fluidsynth"),
            font,
            OnPath("lame"),
            warnings.Count > 0 ? string.Join(' ', warnings) : null,
            browser);
    }

    /// <summary>What renders, in words for a log or a status page.</summary>
    public string Describe() =>
        (HasFluidSynth ? $"FluidSynth with {Path.GetFileName(SoundFont)}" : "the built-in synthesizer")
        + (Lame is null ? ", WAV" : ", MP3 by LAME");

    private static string? Named(string? path, string option, List<string> warnings)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            return null;
        }

        string full = Path.GetFullPath(path);
        if (IsSoundFont(full))
        {
            return full;
        }

        warnings.Add($"{AudioOptions.Section}:{option} names {full}, which cannot be read or is no SoundFont; the system's is used instead. Correct the path or leave it out.");
        return null;
    }

    private static string? OnPath(string program)
    {
        string name = OperatingSystem.IsWindows() ? program + ".exe" : program;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }

    // A link's own length is that of its path.
    private static long SizeOf(string path) => ((FileInfo?)new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true) ?? new FileInfo(path)).Length;

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
