using EventSuite.Data.Events;
using EventSuite.Data.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Judging;

/// <summary>Table Finalists.</summary>
internal sealed class FinalistRow
{
    public Guid EventId { get; init; }

    public Guid SubmissionId { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<FinalistRow>
    {
        public void Configure(EntityTypeBuilder<FinalistRow> builder)
        {
            builder.ToTable("Finalists").HasKey(f => new { f.EventId, f.SubmissionId });
            builder.HasOne<EventRow>().WithMany().HasForeignKey(f => f.EventId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<SubmissionRow>().WithMany().HasForeignKey(f => f.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
