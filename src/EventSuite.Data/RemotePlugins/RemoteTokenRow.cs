using EventSuite.Data.Accounts;
using EventSuite.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.RemotePlugins;

/// <summary>Table RemoteTokens: what lets teams' own machines join, by hash only.</summary>
internal sealed class RemoteTokenRow
{
    public Guid Id { get; init; }

    public Guid EventId { get; init; }

    public Guid AccountId { get; init; }

    public required string Label { get; init; }

    public required string SecretHash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<RemoteTokenRow>
    {
        public void Configure(EntityTypeBuilder<RemoteTokenRow> builder)
        {
            builder.ToTable("RemoteTokens").HasIndex(t => t.EventId);
            builder.HasOne<EventRow>().WithMany().HasForeignKey(t => t.EventId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<AccountEntity>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
