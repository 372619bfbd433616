using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace EventSuite.Data.Accounts;

/// <summary>An account as Identity keeps it: password hash, lock-out, stamps. Pages never see it.</summary>
public sealed class AccountEntity : IdentityUser<Guid>
{
    /// <summary>What the public reads.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Organiser of the whole host.</summary>
    public bool IsOrganiser { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<AccountEntity>
    {
        public void Configure(EntityTypeBuilder<AccountEntity> builder)
        {
            builder.ToTable("Accounts");
            builder.Property(a => a.DisplayName).HasMaxLength(256);
        }
    }
}
