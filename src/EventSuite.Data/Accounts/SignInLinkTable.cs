using EventSuite.Core.Accounts;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Accounts;

/// <summary>One-time sign-ins.</summary>
internal sealed class SignInLinkTable(SqliteSession db)
{
    public void Add(SignInLink link) =>
        db.Run(
            "INSERT INTO SignInLinks (TokenHash, CodeHash, AccountId, ExpiresAt) VALUES (?1, ?2, ?3, ?4)",
            link.TokenHash, link.CodeHash, link.AccountId, link.ExpiresAt);

    public Guid? Use(string hash, DateTimeOffset now) =>
        db.One(
            """
            UPDATE SignInLinks SET UsedAt = ?2
            WHERE (TokenHash = ?1 OR CodeHash = ?1) AND UsedAt IS NULL AND ExpiresAt > ?2
            RETURNING AccountId
            """,
            static row => (Guid?)row.Key(0), hash, now);

    /// <summary>Uses up whatever links of an account are left.</summary>
    public void End(Guid accountId, DateTimeOffset now) =>
        db.Run("UPDATE SignInLinks SET UsedAt = ?2 WHERE AccountId = ?1 AND UsedAt IS NULL", accountId, now);
}
