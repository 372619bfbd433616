using EventSuite.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Idempotency;

/// <summary>Table IdempotentAnswers: what was answered to an account's key.</summary>
internal sealed class IdempotentAnswerRow
{
    public Guid AccountId { get; init; }

    public required string Key { get; init; }

    public required string RequestHash { get; init; }

    public required string Answer { get; init; }

    /// <summary>When it was given: old answers can be cleared by it.</summary>
    public DateTimeOffset At { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<IdempotentAnswerRow>
    {
        public void Configure(EntityTypeBuilder<IdempotentAnswerRow> builder)
        {
            builder.ToTable("IdempotentAnswers").HasKey(a => new { a.AccountId, a.Key });
            builder.HasOne<AccountEntity>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
