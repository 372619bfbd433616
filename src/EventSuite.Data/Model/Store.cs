using EventSuite.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EventSuite.Data.Model;

/// <summary>
/// The tables, the same for every database. Entity Framework keeps the schema (migrations) and serves sign-in
/// (Identity); the contest itself goes through <see cref="ContestStore"/>.
/// </summary>
public abstract class Store(DbContextOptions options) : IdentityUserContext<AccountEntity, Guid>(options)
{
    // Fixed, not taken from the host's options: the tables must not depend on who opens them.
    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Ticks, since SQLite cannot order DateTimeOffset and PostgreSQL refuses offsets other than UTC.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();

        // Only the indexes that a query needs: every further one costs each score a page on disk.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(Store).Assembly);
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
    }

    /// <summary>An instant as UTC ticks.</summary>
    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
