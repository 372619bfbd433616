using EventSuite.Core.Accounts;
using EventSuite.Core.Events;

namespace EventSuite.Core.Kits;

/// <summary>A kit that was read and holds no fault.</summary>
/// <param name="Slug">The event's public name.</param>
/// <param name="Definition">What is to be set up.</param>
/// <param name="Notes">Sentences for the organiser, e.g. about files that were left aside.</param>
public sealed record EventKit(string Slug, EventDefinition Definition, IReadOnlyList<string> Notes)
{
    /// <summary>The accounts list; nobody on it can sign in until it is provisioned.</summary>
    public IReadOnlyList<RosterRow> Roster => Definition.Roster;
}
