using EventSuite.Core.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Events;

/// <summary>Table Events.</summary>
internal sealed class EventRow
{
    public Guid Id { get; init; }

    public required string Slug { get; init; }

    public Phase Phase { get; init; }

    /// <summary>The <see cref="EventDefinition"/> as JSON.</summary>
    public required string Definition { get; init; }

    public DateTimeOffset? DeadlineSetAt { get; init; }

    public int Revision { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<EventRow>
    {
        public void Configure(EntityTypeBuilder<EventRow> builder)
        {
            builder.ToTable("Events").HasIndex(e => e.Slug).IsUnique();
            builder.Property(e => e.Slug).HasMaxLength(60);
            builder.Property(e => e.Phase).HasConversion<string>().HasMaxLength(20);
        }
    }
}
