using EventSuite.Core.Events;
using Leaderboard.Web.Pages.Console.Parts;

namespace Leaderboard.Web.Pages.Console.Setup;

/// <summary>A form that met somebody else's change: what stands there now where it differs from what was typed.</summary>
/// <param name="ByWhom">Who changed what, when.</param>
/// <param name="Differences">Field, what stands there now, what was typed.</param>
public sealed record SetupConflict(string ByWhom, IReadOnlyList<(string Field, string Now, string Typed)> Differences)
{
    /// <summary>The differences between what stands and what was typed.</summary>
    public static SetupConflict Of(string? byWhom, SetupPart part, EventDefinition now, SetupFields typed)
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(typed);
        var current = part.Write(now);
        var paths = current.Paths.Union(typed.Paths.Where(p => typed[p].Length > 0));
        return new SetupConflict(
            byWhom ?? "Somebody changed it",
            [.. paths.Where(p => current[p] != typed[p]).Select(p => (p, current[p], typed[p]))]);
    }

    /// <summary>The mark of what a form shows of a part.</summary>
    public static string StampOf(SetupPart part, EventDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(part);
        var fields = part.Write(definition);
        return Stamp.Of(fields.Paths.Select(p => new[] { p, fields[p] }));
    }
}
