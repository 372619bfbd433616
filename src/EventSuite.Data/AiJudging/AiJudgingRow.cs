using EventSuite.Core.Compositions;
using EventSuite.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.AiJudging;

/// <summary>Table AiJudgings: runs of AI judges.</summary>
internal sealed class AiJudgingRow
{
    public Guid Id { get; init; }

    public Guid EventId { get; init; }

    public required string Plugin { get; init; }

    public required string StartedBy { get; init; }

    public JobState State { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public required string Faults { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AiJudgingRow>
    {
        public void Configure(EntityTypeBuilder<AiJudgingRow> builder)
        {
            builder.ToTable("AiJudgings").HasIndex(j => new { j.EventId, j.CreatedAt });

            // However many press the button at once, one run of an event is at work.
            builder.HasIndex(j => j.EventId).IsUnique().HasFilter("\"State\" IN ('Queued', 'Running')");
            builder.Property(j => j.State).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<EventRow>().WithMany().HasForeignKey(j => j.EventId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
