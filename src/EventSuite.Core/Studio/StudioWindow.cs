using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;

namespace EventSuite.Core.Studio;

/// <summary>
/// Whether drafts can be kept now: from when the event opens, also after entries have closed. Whoever played on after
/// the deadline or is at home after the awards loses nothing; what counts is what was handed in, and that has its own end.
/// </summary>
internal static class StudioWindow
{
    /// <summary>Null when it is open for this viewer, else why not.</summary>
    public static Fault? Closed(EventAccess access) =>
        access.Contest.Phase == Phase.Draft && !access.IsOrganiser
            ? Fault.Conflict("phase", $"{access.Contest.Definition.Title} is not open yet (phase Draft). The host keeps drafts from its opening on.")
            : null;
}
