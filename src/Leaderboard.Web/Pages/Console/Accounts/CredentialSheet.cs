using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EventSuite.Core.Accounts;
using EventSuite.Core.Kits.Csv;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace Leaderboard.Web.Pages.Console.Accounts;

/// <summary>
/// New accounts' secrets on their way from the page that told them to the cards and the file made from it. The host
/// does not keep them: the page carries them, locked so that only this host can read them, and only for a while.
/// </summary>
public sealed class CredentialSheet(IDataProtectionProvider protection, IPublicAddress address)
{
    /// <summary>How long cards and file can be made after the accounts.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(4);

    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("EventSuite.Console.CredentialSheet").ToTimeLimitedDataProtector();

    /// <summary>The accounts that are new among <paramref name="results"/>, in the order sent.</summary>
    public IReadOnlyList<Credential> Of(IReadOnlyList<RosterRow> rows, IReadOnlyList<ProvisionResult> results) =>
        [.. results.Where(r => r is { Password: not null, SignInCode: not null, SignInToken: not null }).Select(r =>
        {
            var row = rows[r.Row - 1];
            return new Credential(
                r.ExternalId, r.UserName, string.IsNullOrWhiteSpace(row.DisplayName) ? r.UserName : row.DisplayName,
                r.Role.ToLowerInvariant(), row.Team, row.Email, r.Password!, r.SignInCode!, address.SignInLink(r.SignInToken!));
        })];

    /// <summary>The credentials as a locked text for a hidden field, bound to the event.</summary>
    public string Lock(string slug, IReadOnlyList<Credential> credentials) =>
        _protector.Protect(slug + "\n" + JsonSerializer.Serialize(credentials), Life);

    /// <summary>What was locked for that event, or null when it was not, or too long ago.</summary>
    public IReadOnlyList<Credential>? Unlock(string slug, string? locked)
    {
        if (string.IsNullOrEmpty(locked))
        {
            return null;
        }

        try
        {
            var text = _protector.Unprotect(locked);
            return text.StartsWith(slug + "\n", StringComparison.Ordinal)
                ? JsonSerializer.Deserialize<IReadOnlyList<Credential>>(text[(slug.Length + 1)..])
                : null;
        }
        catch (CryptographicException)
        {
            // Too old, or made by another host: the caller says so.
            return null;
        }
    }

    /// <summary>credentials.csv: the same columns as the account provisioner's, every cell defused.</summary>
    public byte[] Csv(string slug, IReadOnlyList<Credential> credentials) => Encoding.UTF8.GetBytes(CsvText.Write(
        ["externalId", "userName", "displayName", "role", "team", "email", "password", "signInCode", "signInUrl", "event", "host"],
        credentials.Select(c => (IReadOnlyList<string>)
            [c.ExternalId, c.UserName, c.DisplayName, c.Role, c.Team ?? "", c.Email ?? "", c.Password, c.SignInCode, c.SignInUrl, slug, address.Best + "/"])));
}
