using EventHost.Security;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace EventHost.Accounts;

/// <summary>Sign-in by ASP.NET Core Identity, which keeps the passwords and lock-outs.</summary>
internal sealed class SignIn(
    UserManager<AccountEntity> users,
    IPasswordHasher<AccountEntity> hasher,
    IHttpContextAccessor http,
    IContestStore store,
    StampCache stamps,
    SignInThrottle throttle,
    IRandomness random,
    TimeProvider time) : ISignIn
{
    /// <summary>Shortest password that a person may choose.</summary>
    public const int MinPassword = 10;

    private const int MaxPassword = 200;

    // Verified against for names that do not exist, so that their answer takes as long.
    private static readonly AccountEntity Nobody = new();
    private static string? _nobodysHash;

    public async Task<Outcome<Account>> ByPasswordAsync(string userName, string password)
    {
        var checkedAccount = await CheckAsync(userName, password);
        if (checkedAccount.Ok)
        {
            await BeginSessionAsync(checkedAccount.Value);
        }

        return checkedAccount.Ok ? ToAccount(checkedAccount.Value) : Outcome<Account>.Refused(checkedAccount.Faults);
    }

    public async Task<Outcome<Account>> ByLinkAsync(string tokenOrCode)
    {
        var hash = Secrets.Hash(tokenOrCode);
        if (!throttle.Admits("link", hash, Http))
        {
            return SignInFaults.TooMany();
        }

        var used = await store.WriteAsync<Guid>(s =>
        {
            if (s.UseSignInLink(hash, time.GetUtcNow()) is not { } id)
            {
                return SignInFaults.LinkUsed();
            }

            s.Audit(new AuditFact(s.FindAccount(id)!.UserName, "signed-in.link", null, null));
            return id;
        });
        if (!used.Ok)
        {
            return Outcome<Account>.Refused(used.Faults);
        }

        var account = (await users.FindByIdAsync(used.Value.ToString()))!;
        await BeginSessionAsync(account);
        return ToAccount(account);
    }

    public Task SignOutAsync() => Http.SignOutAsync(IdentityConstants.ApplicationScheme);

    public async Task<Outcome<Done>> ChangePasswordAsync(Guid accountId, string current, string next)
    {
        if (next.Length is < MinPassword or > MaxPassword)
        {
            return Fault.Invalid("password_length", $"A password has {MinPassword} to {MaxPassword} characters. A few words in a row are good.", "next");
        }

        var account = await users.FindByIdAsync(accountId.ToString());
        var proven = account is null ? SignInFaults.Wrong() : await CheckAsync(account.UserName!, current);
        if (!proven.Ok)
        {
            return Fault.Invalid("password_wrong", "The current password is not right, or there were too many tries. Type it again.", "current");
        }

        await SetPasswordAsync(proven.Value, next);
        await AuditAsync("password.changed", proven.Value.UserName!, proven.Value.UserName!);
        await BeginSessionAsync(proven.Value);
        return Done.It;
    }

    public async Task<Outcome<string>> ResetPasswordAsync(Guid accountId)
    {
        if (await users.FindByIdAsync(accountId.ToString()) is not { } account)
        {
            return Fault.NotFound("account_unknown", "There is no such account.");
        }

        var password = random.NewPassword();
        await SetPasswordAsync(account, password);
        await users.SetLockoutEndDateAsync(account, null);
        await users.ResetAccessFailedCountAsync(account);
        return password;
    }

    public string HashPassword(string password) => hasher.HashPassword(Nobody, password);

    /// <summary>The account when name and password are right; the same fault and time for every wrong pair.</summary>
    public async Task<Outcome<AccountEntity>> CheckAsync(string userName, string password)
    {
        if (!throttle.Admits("password", userName, Http))
        {
            return SignInFaults.TooMany();
        }

        if (password.Length > MaxPassword || await users.FindByNameAsync(userName) is not { PasswordHash: not null } account)
        {
            hasher.VerifyHashedPassword(Nobody, _nobodysHash ??= HashPassword("nobody's password"), password.Length > MaxPassword ? "" : password);
            return SignInFaults.Wrong();
        }

        // Checked in any case, so that a locked account answers as slowly as any.
        var right = await users.CheckPasswordAsync(account, password);
        if (account.LockoutEnd > time.GetUtcNow())
        {
            return SignInFaults.Wrong();
        }

        if (!right)
        {
            await FailedAsync(account);
            return SignInFaults.Wrong();
        }

        if (account.AccessFailedCount > 0)
        {
            await users.ResetAccessFailedCountAsync(account);
        }

        return account;
    }

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("Sign-in needs a request.");

    private static Account ToAccount(AccountEntity a) => new(a.Id, a.UserName!, a.DisplayName, a.Email, a.IsOrganiser);

    private Task BeginSessionAsync(AccountEntity account) => Http.SignInAsync(
        IdentityConstants.ApplicationScheme,
        AccountClaims.Principal(account, IdentityConstants.ApplicationScheme),
        new AuthenticationProperties { IsPersistent = true });

    private async Task SetPasswordAsync(AccountEntity account, string password)
    {
        // A new password is often the answer to a lost card: whoever found it must not get in by its link either.
        (await store.WriteAsync<Done>(s =>
        {
            s.EndSignInLinks(account.Id, time.GetUtcNow());
            return Done.It;
        })).Require();
        account.PasswordHash = HashPassword(password);
        var updated = await users.UpdateSecurityStampAsync(account);
        if (!updated.Succeeded)
        {
            throw new InvalidOperationException($"The password was not kept: {string.Join(' ', updated.Errors.Select(e => e.Description))}");
        }

        stamps.Forget(account.Id);
    }

    // Identity counts the tries, but ends the rest by the system's clock; here the host's own decides.
    private async Task FailedAsync(AccountEntity account)
    {
        await users.AccessFailedAsync(account);
        if (await users.IsLockedOutAsync(account))
        {
            await users.SetLockoutEndDateAsync(account, time.GetUtcNow() + users.Options.Lockout.DefaultLockoutTimeSpan);
        }
    }

    private Task AuditAsync(string action, string actor, string subject) => store.WriteAsync<Done>(s =>
    {
        s.Audit(new AuditFact(actor, action, null, subject));
        return Done.It;
    });
}
