using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Submissions;

/// <summary>Table Files: entries' bytes by content, in the same transaction as the rows that name them.</summary>
internal sealed class FileRow
{
    public required string Sha256 { get; init; }

    public required byte[] Bytes { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<FileRow>
    {
        public void Configure(EntityTypeBuilder<FileRow> builder) => builder.ToTable("Files").HasKey(f => f.Sha256);
    }
}
