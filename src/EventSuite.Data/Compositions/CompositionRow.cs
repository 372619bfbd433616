using EventSuite.Core.Compositions;
using EventSuite.Data.Accounts;
using EventSuite.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Compositions;

/// <summary>Table Compositions: jobs. Names of people and teams are not copied: they are joined when read.</summary>
internal sealed class CompositionRow
{
    public Guid Id { get; init; }

    public Guid EventId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>An account or a team.</summary>
    public Guid OwnerId { get; init; }

    public required string Plugin { get; init; }

    public required string Task { get; init; }

    /// <summary>Name → value as JSON.</summary>
    public required string Parameters { get; init; }

    public long Seed { get; init; }

    public int Count { get; init; }

    /// <summary>JSON; the files are in Files.</summary>
    public required string Inputs { get; init; }

    public bool Deterministic { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public JobState State { get; init; }

    public int Starts { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Exactly which plugin made it, as JSON; null while nothing is made.</summary>
    public string? MadeBy { get; init; }

    /// <summary>JSON; the files are in Files.</summary>
    public required string Results { get; init; }

    public required string Faults { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<CompositionRow>
    {
        public void Configure(EntityTypeBuilder<CompositionRow> builder)
        {
            builder.ToTable("Compositions").HasIndex(c => new { c.EventId, c.CreatedAt });

            // What the queue is put together from: few rows among many that are over.
            builder.HasIndex(c => new { c.EventId, c.OwnerId }).HasFilter("\"State\" IN ('Queued', 'Running')");
            builder.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<EventRow>().WithMany().HasForeignKey(c => c.EventId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<AccountEntity>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
