using EventSuite.Core.Studio;
using EventSuite.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Studio;

/// <summary>
/// Table StudioVersions. The music lies in the row, not in Files: it changes while it is edited, and goes when its
/// version goes. It comes last, so that a list of versions does not read it.
/// </summary>
internal sealed class StudioVersionRow
{
    public Guid Id { get; init; }

    public Guid ProjectId { get; init; }

    public Guid? ParentId { get; init; }

    public Guid AccountId { get; init; }

    public required string Label { get; init; }

    public StudioVersionKind Kind { get; init; }

    public int Revision { get; init; }

    public required string Sha256 { get; init; }

    public int Bytes { get; init; }

    public int Bars { get; init; }

    public double Seconds { get; init; }

    public int Notes { get; init; }

    public required string ContentHash { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset SavedAt { get; init; }

    public string? Sample { get; init; }

    /// <summary>What a plugin was asked, as JSON.</summary>
    public string? Making { get; init; }

    public required byte[] Midi { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<StudioVersionRow>
    {
        public void Configure(EntityTypeBuilder<StudioVersionRow> builder)
        {
            builder.ToTable("StudioVersions").HasIndex(v => v.ProjectId);
            builder.HasIndex(v => v.ParentId);
            builder.Property(v => v.Kind).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<StudioProjectRow>().WithMany().HasForeignKey(v => v.ProjectId).OnDelete(DeleteBehavior.Restrict);

            // Not Restrict, which is checked row by row: a whole tree is removed in one statement.
            builder.HasOne<StudioVersionRow>().WithMany().HasForeignKey(v => v.ParentId).OnDelete(DeleteBehavior.NoAction);
            builder.HasOne<AccountEntity>().WithMany().HasForeignKey(v => v.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
