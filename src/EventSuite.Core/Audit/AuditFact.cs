namespace EventSuite.Core.Audit;

/// <summary>Something that was done, before it is chained into the log.</summary>
/// <param name="Actor">User name of who did it.</param>
/// <param name="Action">Machine name, e.g. <c>score.recorded</c>.</param>
/// <param name="EventSlug">The event; null for the host's own affairs.</param>
/// <param name="Subject">What it was done to: an id or a name; never a secret.</param>
/// <param name="Detail">More, as one JSON object; never a secret.</param>
public sealed record AuditFact(string Actor, string Action, string? EventSlug, string? Subject, string Detail = "{}");
