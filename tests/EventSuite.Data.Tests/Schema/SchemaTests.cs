using EventSuite.Core.Audit;
using EventSuite.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace EventSuite.Data.Tests.Schema;

public class SchemaTests
{
    [Fact]
    public async Task The_migrations_are_up_to_date_with_the_model()
    {
        await using var store = new SqliteFile("nowhere").OpenStore();
        Assert.False(store.Database.HasPendingModelChanges(), "Run: dotnet ef migrations add NAME -p src/EventSuite.Data -s eng/migrations -o Migrations");
    }

    [Theory]
    [InlineData("UPDATE AuditLog SET Detail = ''")]
    [InlineData("DELETE FROM AuditLog")]
    [InlineData("UPDATE Scores SET Comment = ''")]
    [InlineData("DELETE FROM Scores")]
    public async Task Audit_log_and_scores_refuse_changes(string sql)
    {
        await using var s = await StoreFixture.OpenAsync();
        var (contest, entry, judge) = await s.AddJudgedEventAsync();
        await s.WriteAsync(w =>
        {
            w.AppendScore(contest.Id, StoreFixture.Score(entry, judge, 1));
            w.Audit(new AuditFact("host", "line", null, null));
        });
        using var connection = s.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Contains("append only", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message);
    }

    [Fact]
    public async Task References_are_checked()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (contest, entry, judge) = await s.AddJudgedEventAsync();
        await Assert.ThrowsAsync<SqliteException>(
            () => s.WriteAsync(w => w.AppendScore(contest.Id, StoreFixture.Score(entry, judge with { Id = s.NewId() }, 1))));
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_block_the_next_start()
    {
        await using var s = await StoreFixture.OpenAsync();
        using (var connection = s.Connect())
        using (var command = connection.CreateCommand())
        {
            command.CommandText =
                """
                CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2027-01-01 00:00:00+00:00');
                """;
            command.ExecuteNonQuery();
        }

        await s.ReopenAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.True(s.Store.IsReady);
    }
}
