using EventSuite.Core.Results;

namespace EventSuite.Core.Events;

/// <summary>Refusals that several use cases share.</summary>
public static class EventFaults
{
    /// <summary>No such event.</summary>
    public static Fault NoEvent(string slug) => Fault.NotFound("event_unknown", $"There is no event '{slug}'. The list of events is on the start page.");

    /// <summary>No such entry, or not for this caller.</summary>
    public static Fault NoEntry() => Fault.NotFound("entry_unknown", "There is no such entry, or it is not yours to see.");

    /// <summary>No such round.</summary>
    public static Fault NoRound(ContestEvent contest, string round) => Fault.NotFound(
        "round_unknown", $"There is no round '{round}'. The rounds are {string.Join(", ", contest.Definition.Rounds.Select(r => r.Id))}.");

    /// <summary>No such category.</summary>
    public static Fault NoCategory(ContestEvent contest, string category) => Fault.NotFound(
        "category_unknown", $"There is no category '{category}'. The categories are {string.Join(", ", contest.Definition.Awards.Select(a => a.Id))}.");
}
