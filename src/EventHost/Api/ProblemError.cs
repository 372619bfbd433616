namespace EventHost.Api;

/// <summary>One fault in a ProblemDetails.</summary>
/// <param name="Code">Stable machine name.</param>
/// <param name="Message">For people: what, and the mend.</param>
/// <param name="Field">The field it is about, if one.</param>
internal sealed record ProblemError(string Code, string Message, string? Field);
