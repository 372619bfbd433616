using DemoMusic.Score;

namespace DemoMusic;

/// <summary>The tunes in tunes/*.abc, which travel inside the program.</summary>
public static class Tunes
{
    /// <summary>The names of all tunes, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(Tunes).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)];

    /// <summary>The ABC text of a tune.</summary>
    /// <exception cref="ArgumentException">No such tune.</exception>
    public static string Text(string name)
    {
        using Stream stream = typeof(Tunes).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no tune '{name}' in tunes/.", nameof(name));
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reads a tune.</summary>
    /// <exception cref="ArgumentException">No such tune.</exception>
    /// <exception cref="FormatException">The tune has a fault.</exception>
    public static Tune Read(string name) => LeadSheet.Read(name, Text(name));

    /// <summary>Where a tune comes from: its T and C fields.</summary>
    public static string Source(string name)
    {
        string[] lines = Text(name).Split('\n');
        string Field(string tag) => lines.FirstOrDefault(line => line.StartsWith(tag, StringComparison.Ordinal))?[2..].Trim() ?? "";
        return $"{Field("T:")}. {Field("C:")}";
    }
}
