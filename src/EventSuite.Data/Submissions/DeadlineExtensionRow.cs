using EventSuite.Data.Accounts;
using EventSuite.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Submissions;

/// <summary>Table DeadlineExtensions: one account's own deadline.</summary>
internal sealed class DeadlineExtensionRow
{
    public Guid EventId { get; init; }

    public Guid AccountId { get; init; }

    public DateTimeOffset Until { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<DeadlineExtensionRow>
    {
        public void Configure(EntityTypeBuilder<DeadlineExtensionRow> builder)
        {
            builder.ToTable("DeadlineExtensions").HasKey(d => new { d.EventId, d.AccountId });
            builder.HasOne<EventRow>().WithMany().HasForeignKey(d => d.EventId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<AccountEntity>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
