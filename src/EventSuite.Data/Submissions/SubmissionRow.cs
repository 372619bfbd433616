using EventSuite.Data.Accounts;
using EventSuite.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Submissions;

/// <summary>Table Submissions. Names of people and teams are not copied: they are joined when read.</summary>
internal sealed class SubmissionRow
{
    public Guid Id { get; init; }

    public Guid EventId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>An account or a team.</summary>
    public Guid OwnerId { get; init; }

    public required string Title { get; init; }

    public int? Slot { get; init; }

    public required string Sha256 { get; init; }

    public required string StrippedSha256 { get; init; }

    public int Bars { get; init; }

    public double Seconds { get; init; }

    public int Notes { get; init; }

    public required string ContentHash { get; init; }

    public int FromBar { get; init; }

    public DateTimeOffset SubmittedAt { get; init; }

    public string? DisqualifiedBecause { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SubmissionRow>
    {
        public void Configure(EntityTypeBuilder<SubmissionRow> builder)
        {
            // The limit: however many posts race, one row has a slot. Withdrawn rows (null) do not count.
            builder.ToTable("Submissions").HasIndex(s => new { s.EventId, s.OwnerId, s.Slot }).IsUnique();
            builder.HasIndex(s => new { s.EventId, s.AccountId, s.Title }).IsUnique().HasFilter("\"Slot\" IS NOT NULL");
            builder.Property(s => s.Title).HasMaxLength(40);
            builder.HasOne<EventRow>().WithMany().HasForeignKey(s => s.EventId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<AccountEntity>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<FileRow>().WithMany().HasForeignKey(s => s.Sha256).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<FileRow>().WithMany().HasForeignKey(s => s.StrippedSha256).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
