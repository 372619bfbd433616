using EventSuite.Data.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventSuite.Data.Model;

/// <summary>The tables on SQLite.</summary>
public sealed class SqliteStore(DbContextOptions<SqliteStore> options) : Store(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // 16 bytes instead of 36 letters: half the index, and hex(Id) still reads like the key.
        configurationBuilder.Properties<Guid>().HaveConversion<KeyConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<SubmissionRow>().Property(s => s.Title).UseCollation("NOCASE");
    }

    /// <summary>A key as its 16 bytes, in the order in which it is written.</summary>
    private sealed class KeyConverter() : ValueConverter<Guid, byte[]>(
        key => key.ToByteArray(true),
        bytes => new Guid(bytes, true));
}
