using System.Collections.Concurrent;
using EventSuite.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace EventHost.Accounts;

/// <summary>
/// The security stamp of each account that was seen, so that each request can be checked without asking the store; forgotten when it changes.
/// </summary>
internal sealed class StampCache(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Guid, string?> _stamps = new();
    private readonly Lock _keeping = new();
    private long _forgotten;

    /// <summary>The stamp that holds now; null when the account is gone.</summary>
    public async ValueTask<string?> FindAsync(Guid accountId)
    {
        if (_stamps.TryGetValue(accountId, out var known))
        {
            return known;
        }

        var before = Volatile.Read(ref _forgotten);
        await using var scope = scopes.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<AccountEntity>>().FindByIdAsync(accountId.ToString());
        lock (_keeping)
        {
            // Something changed while the store was asked: right for this request, but not to be kept.
            if (before == _forgotten)
            {
                _stamps[accountId] = account?.SecurityStamp;
            }
        }

        return account?.SecurityStamp;
    }

    /// <summary>Forgets an account's stamp after it changed.</summary>
    public void Forget(Guid accountId)
    {
        lock (_keeping)
        {
            _forgotten++;
            _stamps.TryRemove(accountId, out _);
        }
    }
}
