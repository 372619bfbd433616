using EventSuite.Core.Events;
using EventSuite.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Publication;

/// <summary>Table Boards: the gate's state of each board.</summary>
internal sealed class BoardRow
{
    public Guid EventId { get; init; }

    public required string Round { get; init; }

    public required string Category { get; init; }

    /// <summary>The organiser's choice; null while the rule holds.</summary>
    public BoardMode? Chosen { get; init; }

    public DateTimeOffset Since { get; init; }

    /// <summary>The published snapshot as JSON; null before the first.</summary>
    public string? Published { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<BoardRow>
    {
        public void Configure(EntityTypeBuilder<BoardRow> builder)
        {
            builder.ToTable("Boards").HasKey(b => new { b.EventId, b.Round, b.Category });
            builder.Property(b => b.Chosen).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<EventRow>().WithMany().HasForeignKey(b => b.EventId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
