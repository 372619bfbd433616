using EventSuite.Core.Results;

namespace EventSuite.Core.Accounts;

/// <summary>Port to sign-in, so that pages and use cases never see the library behind it.</summary>
public interface ISignIn
{
    /// <summary>
    /// Checks a password and starts a session for the current request. The same fault and the same time for an
    /// unknown name, a wrong password and a locked account.
    /// </summary>
    Task<Outcome<Account>> ByPasswordAsync(string userName, string password);

    /// <summary>Uses up a one-time link's token or its short code and starts a session for the current request.</summary>
    Task<Outcome<Account>> ByLinkAsync(string tokenOrCode);

    /// <summary>Ends the current session.</summary>
    Task SignOutAsync();

    /// <summary>Changes the own password; every other session of the account ends, and its card signs nobody in any more.</summary>
    Task<Outcome<Done>> ChangePasswordAsync(Guid accountId, string current, string next);

    /// <summary>Gives an account a new password, told once, and ends its sessions and its card's link. Lock-out ends too.</summary>
    Task<Outcome<string>> ResetPasswordAsync(Guid accountId);

    /// <summary>The hash under which a password is kept.</summary>
    string HashPassword(string password);
}
