using EventSuite.Core.PluginUploads;
using EventSuite.Data.Accounts;
using EventSuite.Data.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.PluginUploads;

/// <summary>Table PluginUploads. The files lie in the data folder, never here.</summary>
internal sealed class PluginUploadRow
{
    public Guid Id { get; init; }

    public Guid EventId { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>An account or a team.</summary>
    public Guid OwnerId { get; init; }

    public required string PluginId { get; init; }

    public UploadState State { get; init; }

    public DateTimeOffset UploadedAt { get; init; }

    /// <summary>What it is: the rest of the upload as JSON.</summary>
    public required string Facts { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<PluginUploadRow>
    {
        public void Configure(EntityTypeBuilder<PluginUploadRow> builder)
        {
            builder.ToTable("PluginUploads").HasIndex(u => u.PluginId);
            builder.HasIndex(u => new { u.EventId, u.UploadedAt });
            builder.Property(u => u.State).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<EventRow>().WithMany().HasForeignKey(u => u.EventId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<AccountEntity>().WithMany().HasForeignKey(u => u.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
