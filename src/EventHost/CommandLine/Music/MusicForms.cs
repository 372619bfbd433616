using System.Diagnostics.CodeAnalysis;

namespace EventHost.CommandLine.Music;

/// <summary>Which form a file has: by its name, or by how it begins.</summary>
internal static class MusicForms
{
    /// <summary>Names of forms on the command line; the last ones are extensions only.</summary>
    private static readonly Dictionary<string, MusicForm> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mid"] = MusicForm.Midi,
        ["abc"] = MusicForm.Abc,
        ["tokens"] = MusicForm.Tokens,
        ["json"] = MusicForm.Json,
        ["midi"] = MusicForm.Midi,
        ["kar"] = MusicForm.Midi,
        ["rmi"] = MusicForm.Midi,
        ["txt"] = MusicForm.Tokens,
    };

    /// <summary>The form of a name such as <c>abc</c>.</summary>
    public static bool TryParse(string name, out MusicForm form) => s_names.TryGetValue(name, out form);

    /// <summary>The form that a file's extension says; null for others.</summary>
    public static MusicForm? ByExtension(string path) => TryParse(Path.GetExtension(path).TrimStart('.'), out MusicForm form) ? form : null;

    /// <summary>The extension of a form.</summary>
    public static string Extension(MusicForm form) => s_names.First(pair => pair.Value == form).Key;

    /// <summary>What people call a form.</summary>
    public static string Name(MusicForm form) => form switch
    {
        MusicForm.Midi => "MIDI",
        MusicForm.Abc => "ABC",
        MusicForm.Json => "JSON",
        _ => "tokens",
    };

    /// <summary>Whether a folder's file is music for <c>inspect</c>: extensions of MIDI and ABC.</summary>
    public static bool IsInspected(string path) => ByExtension(path) is MusicForm.Midi or MusicForm.Abc;

    /// <summary>The form by the first bytes: what is none of the others is taken for tokens when it is text, else for MIDI, whose reader says what is wrong.</summary>
    public static MusicForm BySight(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("MThd"u8) || bytes.StartsWith("RIFF"u8))
        {
            return MusicForm.Midi;
        }

        ReadOnlySpan<byte> text = (bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        return text switch
        {
            [(byte)'{', ..] => MusicForm.Json,
            [(byte)'X', (byte)':', ..] or [(byte)'%', ..] => MusicForm.Abc,
            _ when bytes.IndexOf("\nX:"u8) >= 0 => MusicForm.Abc,
            _ => text.IsEmpty || text[..Math.Min(text.Length, 1000)].ContainsAnyExceptInRange((byte)'\t', (byte)'~') ? MusicForm.Midi : MusicForm.Tokens,
        };
    }

    /// <summary>A name from an option that must be one of the forms.</summary>
    public static bool TryOption(string? name, [NotNullWhen(false)] out string? error, out MusicForm? form)
    {
        form = null;
        error = null;
        if (name is null)
        {
            return true;
        }

        if (TryParse(name, out MusicForm known))
        {
            form = known;
            return true;
        }

        error = $"'{Shown.Of(name)}' is no form of music: mid, abc, tokens or json.";
        return false;
    }
}
