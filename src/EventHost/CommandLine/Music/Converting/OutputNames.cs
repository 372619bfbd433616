using System.Globalization;

namespace EventHost.CommandLine.Music.Converting;

/// <summary>Names for files, of letters that every file system and shell takes.</summary>
internal static class OutputNames
{
    private const int Longest = 40;

    /// <summary>The name of a tune out of many: its place, and what of its title is ASCII.</summary>
    public static string OfTune(int number, int count, string title, MusicForm form)
    {
        string place = number.ToString(CultureInfo.InvariantCulture).PadLeft(count.ToString(CultureInfo.InvariantCulture).Length, '0');
        string plain = Plain(title);
        return $"{place}{(plain.Length > 0 ? "-" : "")}{plain}.{MusicForms.Extension(form)}";
    }

    /// <summary>A file's name with another extension.</summary>
    public static string OfFile(string input, MusicForm form) =>
        $"{(input == "-" ? "music" : Path.GetFileNameWithoutExtension(input))}.{MusicForms.Extension(form)}";

    private static string Plain(string title)
    {
        string lower = string.Concat(title.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '));
        string joined = string.Join('-', lower.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return joined.Length > Longest ? joined[..Longest].TrimEnd('-') : joined;
    }
}
