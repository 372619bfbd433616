using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Audit;

/// <summary>Table AuditLog: append only, a trigger refuses anything else.</summary>
internal sealed class AuditRow
{
    public long Sequence { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Action { get; init; }

    public string? EventSlug { get; init; }

    public string? Subject { get; init; }

    public required string Detail { get; init; }

    public required string Hash { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<AuditRow>
    {
        public void Configure(EntityTypeBuilder<AuditRow> builder)
        {
            builder.ToTable("AuditLog").HasKey(a => a.Sequence);
            builder.Property(a => a.Sequence).ValueGeneratedNever();
            builder.HasIndex(a => a.EventSlug);
        }
    }
}
