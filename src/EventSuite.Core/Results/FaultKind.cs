namespace EventSuite.Core.Results;

/// <summary>What sort of refusal a <see cref="Fault"/> is; the HTTP layer maps each to one status.</summary>
public enum FaultKind
{
    /// <summary>The request itself is wrong (400).</summary>
    Invalid,

    /// <summary>The thing named does not exist, or not for this caller (404).</summary>
    NotFound,

    /// <summary>The caller may not do this (403).</summary>
    Forbidden,

    /// <summary>The state of the event stands in the way: phase, limit, deadline (409).</summary>
    Conflict,

    /// <summary>More bytes than the event allows (413).</summary>
    TooLarge,

    /// <summary>Not the kind of file that is asked for (415).</summary>
    UnsupportedMedia,

    /// <summary>The right kind of file or key, but it cannot be used (422).</summary>
    Unprocessable,
}
