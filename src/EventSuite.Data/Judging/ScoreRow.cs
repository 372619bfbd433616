using EventSuite.Data.Accounts;
using EventSuite.Data.Events;
using EventSuite.Data.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Judging;

/// <summary>Table Scores: append only, a trigger refuses anything else.</summary>
internal sealed class ScoreRow
{
    public Guid EventId { get; init; }

    public required string Round { get; init; }

    public Guid SubmissionId { get; init; }

    public Guid JudgeId { get; init; }

    public int Revision { get; init; }

    /// <summary>Criterion id → 1–5 as JSON.</summary>
    public required string Values { get; init; }

    public required string Comment { get; init; }

    public DateTimeOffset At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<ScoreRow>
    {
        public void Configure(EntityTypeBuilder<ScoreRow> builder)
        {
            builder.ToTable("Scores").HasKey(s => new { s.SubmissionId, s.JudgeId, s.Round, s.Revision });

            // Revision is in it so that counting first revisions reads the index alone.
            builder.HasIndex(s => new { s.EventId, s.Round, s.JudgeId, s.Revision });
            builder.HasOne<EventRow>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<SubmissionRow>().WithMany().HasForeignKey(s => s.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<AccountEntity>().WithMany().HasForeignKey(s => s.JudgeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
