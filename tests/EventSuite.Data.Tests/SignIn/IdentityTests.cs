using EventSuite.Core.Accounts;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Data.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace EventSuite.Data.Tests.SignIn;

public sealed class IdentityTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "eventsuite-" + Path.GetRandomFileName());
    private readonly Account _account = new(new Guid("6f0d6f6e-3a52-4c7c-9a0e-0c8a4e2f1b11"), "team07", "The Borrowed Chords", "seven@example.org", false);
    private readonly ServiceProvider _services;

    public IdentityTests()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IRandomness>(new SeededRandomness(3));
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 10);
        services.AddContestStore(_folder);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public async ValueTask InitializeAsync()
    {
        await _services.GetRequiredService<ContestStore>().MigrateAsync();
        var hasher = _services.CreateScope().ServiceProvider.GetRequiredService<IPasswordHasher<AccountEntity>>();
        var hash = hasher.HashPassword(new AccountEntity(), "right Password 1");
        (await _services.GetRequiredService<IContestStore>().WriteAsync<Done>(w =>
        {
            w.AddAccount(_account, hash);
            return Done.It;
        })).Require();
    }

    [Fact]
    public async Task A_provisioned_account_signs_in_by_its_password()
    {
        await using var scope = _services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AccountEntity>>();
        var found = await users.FindByNameAsync("Team07");
        Assert.NotNull(found);
        Assert.Equal((_account.Id, "The Borrowed Chords", true), (found.Id, found.DisplayName, found.LockoutEnabled));
        Assert.False(string.IsNullOrEmpty(found.SecurityStamp));
        Assert.True(await users.CheckPasswordAsync(found, "right Password 1"));
        Assert.False(await users.CheckPasswordAsync(found, "wrong Password 1"));
        Assert.Equal(_account.Id, (await users.FindByIdAsync(_account.Id.ToString()))?.Id);
        Assert.Equal(_account.Id, (await users.FindByEmailAsync("SEVEN@example.org"))?.Id);
    }

    [Fact]
    public async Task Identity_locks_out_and_changes_passwords_beside_the_writer()
    {
        await using var scope = _services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AccountEntity>>();
        var found = (await users.FindByNameAsync("team07"))!;
        var stamp = found.SecurityStamp;
        for (var i = 0; i < 5; i++)
        {
            Assert.True((await users.AccessFailedAsync(found)).Succeeded);
        }

        Assert.True(await users.IsLockedOutAsync(found));
        Assert.True((await users.ChangePasswordAsync(found, "right Password 1", "new Password 2")).Succeeded);
        await using var later = _services.CreateAsyncScope();
        var again = (await later.ServiceProvider.GetRequiredService<UserManager<AccountEntity>>().FindByNameAsync("team07"))!;
        Assert.NotNull(again.LockoutEnd);
        Assert.NotEqual(stamp, again.SecurityStamp);
        Assert.Equal(_account, _services.GetRequiredService<IContestStore>().Read(r => r.FindAccount("team07")));
    }

    [Fact]
    public async Task A_change_that_identity_began_before_the_writers_does_not_undo_it()
    {
        await using var scope = _services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AccountEntity>>();
        var stale = (await users.FindByNameAsync("team07"))!;
        await _services.GetRequiredService<IContestStore>().WriteAsync<Done>(w =>
        {
            w.UpdateAccount(_account with { DisplayName = "Renamed" });
            return Done.It;
        });
        var outcome = await users.SetEmailAsync(stale, "old@example.org");
        Assert.Equal("ConcurrencyFailure", Assert.Single(outcome.Errors).Code);
        Assert.Equal("Renamed", _services.GetRequiredService<IContestStore>().Read(r => r.FindAccount("team07"))!.DisplayName);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
