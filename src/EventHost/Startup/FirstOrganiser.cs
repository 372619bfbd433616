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

    // A password that the host made up waits here until it is told: nobody could reset it, had the host been killed meanwhile.
    private string UntoldPath => Path.Combine(settings.DataPath, "organiser-password.txt");

    /// <summary>The password when the account was made now, or was never told; null when the account was there.</summary>
    public async Task<string?> EnsureAsync(CancellationToken cancellation)
    {
        var untold = File.Exists(UntoldPath) ? await File.ReadAllTextAsync(UntoldPath, cancellation) : null;
        if (store.Read(s => s.FindAccount(UserName)) is not null)
        {
            return untold;
        }

        var password = settings.OrganiserPassword ?? untold ?? random.NewPassword();
        if (settings.OrganiserPassword is null)
        {
            await SecretFile.WriteAsync(UntoldPath, password, cancellation);
        }

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

    /// <summary>The password was told; the host keeps only its hash from now on.</summary>
    public void Told() => File.Delete(UntoldPath);
}
