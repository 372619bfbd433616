using EventSuite.Core.Randomness;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace EventSuite.Bench.StoreScores;

/// <summary>What is usual: a context per request, the two rows added, SaveChanges; on SQLite with the same promises.</summary>
internal sealed class PlainSide : IDisposable
{
    private readonly SystemRandomness _random = new();
    private readonly PooledDbContextFactory<PlainContext> _contexts;

    private PlainSide(string path)
    {
        // WAL is Entity Framework's default for a new file, FULL is SQLite's.
        var text = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 120 }.ToString();
        _contexts = new PooledDbContextFactory<PlainContext>(new DbContextOptionsBuilder<PlainContext>().UseSqlite(text).Options);
    }

    public static async Task<PlainSide> OpenAsync(string path)
    {
        var side = new PlainSide(path);
        await using var context = await side._contexts.CreateDbContextAsync();
        await context.Database.EnsureCreatedAsync();
        return side;
    }

    public async Task SaveAsync(int caller, int number)
    {
        await using var context = await _contexts.CreateDbContextAsync();
        var at = TimeProvider.System.GetUtcNow().UtcTicks;
        context.Add(new PlainScore { Id = _random.NewId(), Judge = caller, Entry = number % 60, Values = "{\"originality\":4,\"craft\":4}", At = at });
        context.Add(new PlainAudit { Actor = $"judge{caller}", Action = "score.recorded", Subject = $"{number % 60}", At = at });
        await context.SaveChangesAsync();
    }

    public void Dispose() => SqliteConnection.ClearAllPools();

    private sealed class PlainContext(DbContextOptions<PlainContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<PlainScore>();
            modelBuilder.Entity<PlainAudit>();
        }
    }

    private sealed class PlainScore
    {
        public Guid Id { get; set; }

        public int Judge { get; set; }

        public int Entry { get; set; }

        public required string Values { get; set; }

        public long At { get; set; }
    }

    private sealed class PlainAudit
    {
        public long Id { get; set; }

        public required string Actor { get; set; }

        public required string Action { get; set; }

        public required string Subject { get; set; }

        public long At { get; set; }
    }
}
