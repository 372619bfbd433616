using EventSuite.Core.Results;

namespace Leaderboard.Web.Pages.Entries;

/// <summary>A plain form that was sent and refused, to show it again with what stood in the way.</summary>
/// <param name="Form">Which form: <see cref="EntryFormNames"/>.</param>
/// <param name="Upload">What was sent; null: a withdrawal.</param>
/// <param name="Faults">Why it was refused.</param>
public sealed record EntryAttempt(string Form, EntryUpload? Upload, IReadOnlyList<Fault> Faults)
{
    /// <summary>Faults of one field, one after another; null: none.</summary>
    public string? Of(params string[] fields)
    {
        var said = Faults.Where(f => f.Field is { } field && fields.Contains(field)).Select(f => f.Message).ToList();
        return said.Count == 0 ? null : string.Join(" ", said);
    }

    /// <summary>Faults of no field of the form.</summary>
    public IReadOnlyList<string> Others => [.. Faults.Where(f => f.Field is not ("file" or "title" or "name" or "fromBar")).Select(f => f.Message)];
}
