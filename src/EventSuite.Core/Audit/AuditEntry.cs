namespace EventSuite.Core.Audit;

/// <summary>A line of the audit log.</summary>
/// <param name="Sequence">1, 2, 3 … without a gap.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Fact">What.</param>
/// <param name="Hash">SHA-256 over the previous hash and this line, lower-case hex, see <see cref="AuditChain"/>.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, AuditFact Fact, string Hash);
