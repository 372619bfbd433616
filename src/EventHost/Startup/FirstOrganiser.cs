using EventHost.Configuration;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EventHost.Startup;

/// <summary>Makes the account <c>organiser</c> when the store has none.</summary>
internal sealed class FirstOrganiser(
    IContestStore store, IPasswordHasher<AccountEntity> hasher, HostSettings settings, IRandomness random)
{
    public const string UserName = "organiser";

    /// <summary>The password when the account was made now; null when it was there.</summary>
    public async Task<string?> EnsureAsync(CancellationToken cancellation)
    {
        if (store.Read(s => s.FindAccount(UserName)) is not null)
        {
            return null;
        }

        var password = settings.OrganiserPassword ?? random.NewPassword();
        var hash = hasher.HashPassword(new AccountEntity(), password);
        var made = await store.WriteAsync<Done>(
            s =>
            {
                s.AddAccount(new Account(random.NewId(), UserName, "Organiser", null, IsOrganiser: true), hash);
                s.Audit(new AuditFact(Actor.Host.UserName, "organiser.created", null, UserName));
                return Done.It;
            },
            cancellation);
        made.Require();
        return password;
    }
}
