using EventSuite.Data.Accounts;
using EventSuite.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Studio;

/// <summary>Table StudioProjects. Names of people and teams are not copied: they are joined when read.</summary>
internal sealed class StudioProjectRow
{
    public Guid Id { get; init; }

    public Guid EventId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>An account or a team.</summary>
    public Guid OwnerId { get; init; }

    public required string Title { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>Null: it is there.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<StudioProjectRow>
    {
        public void Configure(EntityTypeBuilder<StudioProjectRow> builder)
        {
            builder.ToTable("StudioProjects").HasIndex(p => new { p.EventId, p.AccountId });
            builder.HasIndex(p => new { p.EventId, p.OwnerId });
            builder.HasOne<EventRow>().WithMany().HasForeignKey(p => p.EventId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<AccountEntity>().WithMany().HasForeignKey(p => p.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
