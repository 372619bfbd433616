namespace EventSuite.Core.Results;

/// <summary>One refusal, told to a person: what is wrong, where, and the mend.</summary>
/// <param name="Kind">The sort of refusal.</param>
/// <param name="Code">A stable machine name in snake_case.</param>
/// <param name="Message">A sentence for the person, with the mend.</param>
/// <param name="Field">The field of the request it is about, if one.</param>
public sealed record Fault(FaultKind Kind, string Code, string Message, string? Field = null)
{
    /// <summary>A fault of the request itself.</summary>
    public static Fault Invalid(string code, string message, string? field = null) => new(FaultKind.Invalid, code, message, field);

    /// <summary>The event's state stands in the way.</summary>
    public static Fault Conflict(string code, string message, string? field = null) => new(FaultKind.Conflict, code, message, field);

    /// <summary>Nothing there, or nothing there for this caller.</summary>
    public static Fault NotFound(string code, string message) => new(FaultKind.NotFound, code, message);

    /// <summary>Not this caller's to do.</summary>
    public static Fault Forbidden(string code, string message) => new(FaultKind.Forbidden, code, message);
}
