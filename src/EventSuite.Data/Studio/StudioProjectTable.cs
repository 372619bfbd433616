using EventSuite.Core.Studio;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Studio;

/// <summary>Projects of the studio.</summary>
internal sealed class StudioProjectTable(SqliteSession db)
{
    private const string Select =
        """
        SELECT p.Id, p.EventId, p.AccountId, p.OwnerId, a.UserName, COALESCE(t.Name, a.DisplayName), p.Title, p.CreatedAt, p.ChangedAt,
            (SELECT COUNT(*) FROM StudioVersions v LEFT JOIN StudioVersionMarks m ON m.VersionId = v.Id WHERE v.ProjectId = p.Id AND m.RemovedAt IS NULL),
            (SELECT COALESCE(SUM(v.Bytes), 0) FROM StudioVersions v LEFT JOIN StudioVersionMarks m ON m.VersionId = v.Id WHERE v.ProjectId = p.Id AND m.RemovedAt IS NULL),
            p.RemovedAt
        FROM StudioProjects p JOIN Accounts a ON a.Id = p.AccountId LEFT JOIN Teams t ON t.Id = p.OwnerId
        """;

    private const string Whose = "p.EventId = ?1 AND (p.AccountId = ?2 OR p.OwnerId = ?3)";

    public StudioProject? Find(Guid id) => db.One($"{Select} WHERE p.Id = ?1", Read, id);

    public IReadOnlyList<StudioProject> Of(Guid eventId, Guid accountId, Guid? teamId) =>
        db.List(
            $"{Select} WHERE {Whose} AND p.RemovedAt IS NULL ORDER BY p.ChangedAt DESC, p.rowid DESC", Read, eventId, accountId, teamId);

    public IReadOnlyList<StudioProject> RemovedOf(Guid eventId, Guid accountId, Guid? teamId) =>
        db.List(
            $"{Select} WHERE {Whose} AND p.RemovedAt IS NOT NULL ORDER BY p.RemovedAt DESC, p.rowid DESC", Read, eventId, accountId, teamId);

    public void Add(StudioProject p) =>
        db.Run(
            "INSERT INTO StudioProjects (Id, EventId, AccountId, OwnerId, Title, CreatedAt, ChangedAt) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            p.Id, p.EventId, p.AccountId, p.OwnerId, p.Title, p.CreatedAt, p.ChangedAt);

    public void Update(StudioProject p)
    {
        if (db.Run("UPDATE StudioProjects SET Title = ?2, ChangedAt = ?3, RemovedAt = ?4 WHERE Id = ?1", p.Id, p.Title, p.ChangedAt, p.RemovedAt) == 0)
        {
            throw new InvalidOperationException($"There is no project {p.Id} to change.");
        }
    }

    public void Remove(Guid id)
    {
        db.Run("DELETE FROM StudioVersions WHERE ProjectId = ?1", id);
        db.Run("DELETE FROM StudioProjects WHERE Id = ?1", id);
    }

    private static StudioProject Read(SqlRow row) => new(
        row.Key(0), row.Key(1), row.Key(2), row.Key(3), row.Text(4), row.Text(5), row.Text(6), row.Instant(7), row.Instant(8), row.Int(9), row.Long(10), row.InstantOrNull(11));
}
