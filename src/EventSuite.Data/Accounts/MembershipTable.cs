using EventSuite.Core.Accounts;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Accounts;

/// <summary>Memberships and teams.</summary>
internal sealed class MembershipTable(SqliteSession db)
{
    private const string Select =
        $"""
        SELECT m.EventId, m.Role, m.ExternalId, m.TeamId, t.Name, {AccountTable.Columns}
        FROM Memberships m JOIN Accounts a ON a.Id = m.AccountId LEFT JOIN Teams t ON t.Id = m.TeamId
        """;

    public Membership? Find(Guid eventId, Guid accountId) =>
        db.One($"{Select} WHERE m.EventId = ?1 AND m.AccountId = ?2", Read, eventId, accountId);

    public Membership? FindByExternalId(Guid eventId, string externalId) =>
        db.One($"{Select} WHERE m.EventId = ?1 AND m.ExternalId = ?2", Read, eventId, externalId);

    public IReadOnlyList<Membership> Of(Guid eventId) =>
        [.. db.List($"{Select} WHERE m.EventId = ?1", Read, eventId)
            .OrderBy(m => m.Role).ThenBy(m => m.Account.UserName, StringComparer.Ordinal)];

    public IReadOnlyList<Membership> OfAccount(Guid accountId) =>
        db.List($"{Select} WHERE m.AccountId = ?1 ORDER BY m.EventId", Read, accountId);

    public void Put(Guid eventId, Guid accountId, Role role, string? externalId, Guid? teamId) =>
        db.Run(
            """
            INSERT INTO Memberships (EventId, AccountId, Role, ExternalId, TeamId) VALUES (?1, ?2, ?3, ?4, ?5)
            ON CONFLICT (EventId, AccountId) DO UPDATE SET Role = excluded.Role, ExternalId = excluded.ExternalId, TeamId = excluded.TeamId
            """,
            eventId, accountId, role.ToString(), externalId, teamId);

    public void Remove(Guid eventId, Guid accountId) =>
        db.Run("DELETE FROM Memberships WHERE EventId = ?1 AND AccountId = ?2", eventId, accountId);

    public Guid? FindTeam(Guid eventId, string name) =>
        db.One("SELECT Id FROM Teams WHERE EventId = ?1 AND Name = ?2", static row => (Guid?)row.Key(0), eventId, name);

    public void AddTeam(Guid teamId, Guid eventId, string name) =>
        db.Run("INSERT INTO Teams (Id, EventId, Name) VALUES (?1, ?2, ?3)", teamId, eventId, name);

    private static Membership Read(SqlRow row) =>
        new(row.Key(0), AccountTable.Read(row, 5), row.Enum<Role>(1), row.TextOrNull(2), row.KeyOrNull(3), row.TextOrNull(4));
}
