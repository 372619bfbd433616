using EventSuite.Core.Accounts;
using EventSuite.Core.Randomness;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Accounts;

/// <summary>Accounts as the contest sees them; passwords and lock-outs are Identity's.</summary>
internal sealed class AccountTable(SqliteSession db)
{
    /// <summary>The columns that <see cref="Read"/> takes, of table a.</summary>
    public const string Columns = "a.Id, a.UserName, a.DisplayName, a.Email, a.IsOrganiser";

    public Account? Find(Guid id) => db.One($"SELECT {Columns} FROM Accounts a WHERE a.Id = ?1", Read, id);

    // Not Identity's normaliser: it throws on text that is no proper Unicode, and a user name is ASCII.
    public Account? Find(string userName) =>
        db.One($"SELECT {Columns} FROM Accounts a WHERE a.NormalizedUserName = ?1", Read, userName.ToUpperInvariant());

    public void Add(Account account, string passwordHash, IRandomness random) =>
        db.Run(
            """
            INSERT INTO Accounts (Id, UserName, NormalizedUserName, DisplayName, Email, NormalizedEmail, IsOrganiser, PasswordHash,
                SecurityStamp, ConcurrencyStamp, LockoutEnabled, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, AccessFailedCount)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1, 0, 0, 0, 0)
            """,
            account.Id, account.UserName, account.UserName.ToUpperInvariant(), account.DisplayName, account.Email,
            account.Email?.ToUpperInvariant(), account.IsOrganiser, passwordHash, Stamp(random), Stamp(random));

    // The new concurrency stamp makes a change that Identity began before this one fail instead of undoing it.
    public void Update(Account account, IRandomness random)
    {
        var changed = db.Run(
            "UPDATE Accounts SET DisplayName = ?2, Email = ?3, NormalizedEmail = ?4, ConcurrencyStamp = ?5 WHERE Id = ?1",
            account.Id, account.DisplayName, account.Email, account.Email?.ToUpperInvariant(), Stamp(random));
        if (changed == 0)
        {
            throw new InvalidOperationException($"There is no account {account.Id} ('{account.UserName}') to change.");
        }
    }

    public static Account Read(SqlRow row) => Read(row, 0);

    public static Account Read(SqlRow row, int first) =>
        new(row.Key(first), row.Text(first + 1), row.Text(first + 2), row.TextOrNull(first + 3), row.Bool(first + 4));

    private static string Stamp(IRandomness random)
    {
        Span<byte> bytes = stackalloc byte[20];
        random.Fill(bytes);
        return Convert.ToHexString(bytes);
    }
}
