using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Accounts;

/// <summary>Table SignInLinks: one-time sign-ins, by hashes only.</summary>
internal sealed class SignInLinkRow
{
    public required string TokenHash { get; init; }

    public required string CodeHash { get; init; }

    public Guid AccountId { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<SignInLinkRow>
    {
        public void Configure(EntityTypeBuilder<SignInLinkRow> builder)
        {
            builder.ToTable("SignInLinks").HasKey(l => l.TokenHash);
            builder.HasIndex(l => l.CodeHash).IsUnique();
            builder.HasOne<AccountEntity>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
