using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Publication;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Console;

/// <summary>Everything the organiser's console shows of an event.</summary>
/// <param name="Contest">The event.</param>
/// <param name="Facts">What the phase guards look at.</param>
/// <param name="Steps">The phases that can come next, and what stands in the way of each.</param>
/// <param name="Members">All members.</param>
/// <param name="Entries">All entries that hold a slot.</param>
/// <param name="Progress">The judges in the round shown.</param>
/// <param name="Boards">Each round's main board: what holds now.</param>
/// <param name="Extensions">Personal deadlines: account → until (UTC).</param>
/// <param name="NotProvisioned">Rows of the kit's roster without an account yet.</param>
public sealed record ConsoleView(
    ContestEvent Contest,
    PhaseFacts Facts,
    IReadOnlyList<PhaseStep> Steps,
    IReadOnlyList<Membership> Members,
    IReadOnlyList<Submission> Entries,
    IReadOnlyList<JudgeProgress> Progress,
    IReadOnlyList<BoardControl> Boards,
    IReadOnlyDictionary<Guid, DateTimeOffset> Extensions,
    int NotProvisioned);
