using System.Globalization;
using EventSuite.Core.Compositions;
using EventSuite.Core.Texts;

namespace Leaderboard.Web.Pages.Plugins;

/// <summary>Where a task's music comes from, as a form writes it: <c>file</c>, <c>entry:ID</c> or <c>job:ID:NUMBER</c>.</summary>
public static class InputSource
{
    /// <summary>A file of the sender's own.</summary>
    public const string File = "file";

    /// <summary>An entry.</summary>
    public static string Entry(Guid id) => $"entry:{id}";

    /// <summary>A job's result.</summary>
    public static string Result(Guid job, int number) => string.Create(CultureInfo.InvariantCulture, $"job:{job}:{number}");

    /// <summary>What the use case takes. What cannot be read names nothing, which the use case refuses in words.</summary>
    /// <param name="source">As the form sent it.</param>
    /// <param name="file">The bytes that came along; empty: none.</param>
    /// <param name="name">The file's name, for messages.</param>
    public static CompositionInput Read(string source, byte[] file, string? name)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(file);
        var parts = source.Split(':');
        return parts switch
        {
            [File] => new CompositionInput(file.Length > 0 ? Convert.ToBase64String(file) : null, Shown(name)),
            ["entry", var id] when Guid.TryParse(id, out var entry) => new CompositionInput(Entry: entry),
            ["job", var id, var n] when Guid.TryParse(id, out var job) && int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
                new CompositionInput(Job: job, Result: number),
            _ => new CompositionInput(),
        };
    }

    // A file's name is the device's business: what no message can hold is left out.
    private static string? Shown(string? name) =>
        name is { Length: > 0 and <= CompositionLimits.InputName } && UnicodeText.FirstBad(name) is null ? name : null;
}
