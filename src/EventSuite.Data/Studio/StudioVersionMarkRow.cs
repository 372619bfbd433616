using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Studio;

/// <summary>
/// Table StudioVersionMarks: what is noted of a version after it was kept. Beside the version, whose row ends with its
/// music: what is added to a row comes behind that, and a list would have to read past it.
/// </summary>
internal sealed class StudioVersionMarkRow
{
    public Guid VersionId { get; init; }

    /// <summary>What hands changed, as JSON; null: not counted.</summary>
    public string? Change { get; init; }

    /// <summary>Null: it is there.</summary>
    public DateTimeOffset? RemovedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<StudioVersionMarkRow>
    {
        public void Configure(EntityTypeBuilder<StudioVersionMarkRow> builder)
        {
            builder.ToTable("StudioVersionMarks").HasKey(m => m.VersionId);
            builder.HasOne<StudioVersionRow>().WithOne().HasForeignKey<StudioVersionMarkRow>(m => m.VersionId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
