using EventSuite.Core.Audit;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Audit;

/// <summary>The audit log.</summary>
internal sealed class AuditTable(SqliteSession db)
{
    private const string Select = "SELECT Sequence, At, Actor, Action, EventSlug, Subject, Detail, Hash FROM AuditLog";

    public IReadOnlyList<AuditEntry> Tail(string? eventSlug, int limit) => eventSlug is null
        ? db.List($"{Select} ORDER BY Sequence DESC LIMIT ?1", Read, limit)
        : db.List($"{Select} WHERE EventSlug = ?1 ORDER BY Sequence DESC LIMIT ?2", Read, eventSlug, limit);

    public IEnumerable<AuditEntry> All() => db.Stream($"{Select} ORDER BY Sequence", Read);

    /// <summary>Where the chain ends on disk.</summary>
    public AuditTip Tip() =>
        db.One(
            "SELECT Sequence, Hash FROM AuditLog ORDER BY Sequence DESC LIMIT 1",
            static row => (AuditTip?)new AuditTip(row.Long(0), row.Text(1))) ?? AuditTip.Start;

    public void Append(AuditEntry entry) =>
        db.Run(
            """
            INSERT INTO AuditLog (Sequence, At, Actor, Action, EventSlug, Subject, Detail, Hash)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """,
            entry.Sequence, entry.At, entry.Fact.Actor, entry.Fact.Action, entry.Fact.EventSlug, entry.Fact.Subject, entry.Fact.Detail,
            entry.Hash);

    private static AuditEntry Read(SqlRow row) =>
        new(
            row.Long(0), row.Instant(1),
            new AuditFact(row.Text(2), row.Text(3), row.TextOrNull(4), row.TextOrNull(5), row.Text(6)), row.Text(7));
}
