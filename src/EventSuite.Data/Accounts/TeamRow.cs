using EventSuite.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Accounts;

/// <summary>Table Teams.</summary>
internal sealed class TeamRow
{
    public Guid Id { get; init; }

    public Guid EventId { get; init; }

    public required string Name { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<TeamRow>
    {
        public void Configure(EntityTypeBuilder<TeamRow> builder)
        {
            builder.ToTable("Teams").HasIndex(t => new { t.EventId, t.Name }).IsUnique();
            builder.HasOne<EventRow>().WithMany().HasForeignKey(t => t.EventId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
