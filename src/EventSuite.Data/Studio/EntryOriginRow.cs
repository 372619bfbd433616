using EventSuite.Data.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Studio;

/// <summary>Table EntryOrigins: how entries were made. Beside the entries, since boards and lists never read it.</summary>
internal sealed class EntryOriginRow
{
    public Guid SubmissionId { get; init; }

    /// <summary>The origin as JSON.</summary>
    public required string Origin { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<EntryOriginRow>
    {
        public void Configure(EntityTypeBuilder<EntryOriginRow> builder)
        {
            builder.ToTable("EntryOrigins").HasKey(o => o.SubmissionId);
            builder.HasOne<SubmissionRow>().WithOne().HasForeignKey<EntryOriginRow>(o => o.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
