using EventSuite.Core.Audit;

namespace EventSuite.Data.Audit;

/// <summary>The end of the chain: what the next line follows.</summary>
internal readonly record struct AuditTip(long Sequence, string Hash)
{
    /// <summary>Before the first line.</summary>
    public static AuditTip Start => new(0, AuditChain.Start);

    /// <summary>The line that follows.</summary>
    public AuditEntry Next(DateTimeOffset at, AuditFact fact) =>
        new(Sequence + 1, at, fact, AuditChain.Next(Hash, Sequence + 1, at, fact));
}
