using EventSuite.Data.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.AiJudging;

/// <summary>Table AiScores: what an AI judge says of each entry of a run; without score and failure: not yet judged.</summary>
internal sealed class AiScoreRow
{
    public Guid RunId { get; init; }

    public Guid SubmissionId { get; init; }

    public required string Sha256 { get; init; }

    public int FirstBar { get; init; }

    public double? Score { get; init; }

    /// <summary>JSON.</summary>
    public required string Breakdown { get; init; }

    public required string Explanation { get; init; }

    public string? Failure { get; init; }

    public string? PluginVersion { get; init; }

    public string? PluginHash { get; init; }

    public bool Reused { get; init; }

    public DateTimeOffset? At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AiScoreRow>
    {
        public void Configure(EntityTypeBuilder<AiScoreRow> builder)
        {
            builder.ToTable("AiScores").HasKey(s => new { s.RunId, s.SubmissionId });

            // The same plugin on the same file: the score is there already.
            builder.HasIndex(s => new { s.PluginHash, s.Sha256, s.FirstBar }).HasFilter("\"Score\" IS NOT NULL");
            builder.HasOne<AiJudgingRow>().WithMany().HasForeignKey(s => s.RunId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<SubmissionRow>().WithMany().HasForeignKey(s => s.SubmissionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<FileRow>().WithMany().HasForeignKey(s => s.Sha256).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
