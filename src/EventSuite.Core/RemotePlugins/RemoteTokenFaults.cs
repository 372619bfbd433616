using EventSuite.Core.Results;

namespace EventSuite.Core.RemotePlugins;

/// <summary>The refusals about teams' tokens; each code is stable.</summary>
public static class RemoteTokenFaults
{
    /// <summary>The most tokens that one account may have at a time in an event.</summary>
    public const int MostTokens = 20;

    /// <summary>The longest label, in characters.</summary>
    public const int LongestLabel = 60;

    /// <summary>Not a participant.</summary>
    public static Fault NotYours() =>
        Fault.Forbidden("not_participant", "Only participants and organisers of this event join with a laptop. Ask the organiser to add you.");

    /// <summary>The event is over.</summary>
    public static Fault Over() =>
        Fault.Conflict("event_over", "This event is over: no laptop joins it any more.");

    /// <summary>No such token, or not for this caller.</summary>
    public static Fault Unknown() =>
        Fault.NotFound("token_unknown", "There is no such token, or it is not yours.");

    /// <summary>Too many.</summary>
    public static Fault TooMany() =>
        Fault.Conflict("token_limit", $"You have {MostTokens} tokens already. End one that is not needed any more.");

    /// <summary>The label cannot be used.</summary>
    public static Fault Label() =>
        Fault.Invalid("token_label", $"A label has at most {LongestLabel} letters, digits, spaces and signs on one line.", "label");
}
