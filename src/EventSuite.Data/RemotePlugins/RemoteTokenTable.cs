using EventSuite.Core.RemotePlugins;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.RemotePlugins;

/// <summary>Teams' tokens.</summary>
internal sealed class RemoteTokenTable(SqliteSession db)
{
    private const string Select =
        """
        SELECT t.Id, t.EventId, t.AccountId, a.UserName, t.Label, t.SecretHash, t.CreatedAt, t.RevokedAt
        FROM RemoteTokens t JOIN Accounts a ON a.Id = t.AccountId
        """;

    public RemoteToken? Find(Guid id) => db.One($"{Select} WHERE t.Id = ?1", Read, id);

    public IReadOnlyList<RemoteToken> Of(Guid eventId) =>
        db.List($"{Select} WHERE t.EventId = ?1 AND t.RevokedAt IS NULL ORDER BY t.CreatedAt DESC, t.rowid DESC", Read, eventId);

    public void Add(RemoteToken token) =>
        db.Run(
            "INSERT INTO RemoteTokens (Id, EventId, AccountId, Label, SecretHash, CreatedAt) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            token.Id, token.EventId, token.AccountId, token.Label, token.SecretHash, token.CreatedAt);

    public void Revoke(Guid id, DateTimeOffset now) =>
        db.Run("UPDATE RemoteTokens SET RevokedAt = ?2 WHERE Id = ?1 AND RevokedAt IS NULL", id, now);

    private static RemoteToken Read(SqlRow row) => new()
    {
        Id = row.Key(0),
        EventId = row.Key(1),
        AccountId = row.Key(2),
        UserName = row.Text(3),
        Label = row.Text(4),
        SecretHash = row.Text(5),
        CreatedAt = row.Instant(6),
        RevokedAt = row.InstantOrNull(7),
    };
}
