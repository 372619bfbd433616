using EventSuite.Core.Accounts;
using EventSuite.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Accounts;

/// <summary>Table Memberships: an account's part in an event.</summary>
internal sealed class MembershipRow
{
    public Guid EventId { get; init; }

    public Guid AccountId { get; init; }

    public Role Role { get; init; }

    public string? ExternalId { get; init; }

    public Guid? TeamId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<MembershipRow>
    {
        public void Configure(EntityTypeBuilder<MembershipRow> builder)
        {
            builder.ToTable("Memberships").HasKey(m => new { m.EventId, m.AccountId });
            builder.HasIndex(m => new { m.EventId, m.ExternalId }).IsUnique();
            builder.HasIndex(m => m.AccountId);
            builder.Property(m => m.Role).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<EventRow>().WithMany().HasForeignKey(m => m.EventId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<AccountEntity>().WithMany().HasForeignKey(m => m.AccountId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<TeamRow>().WithMany().HasForeignKey(m => m.TeamId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
