using System.Text;
using EventSuite.Core.Accounts;
using Leaderboard.Web.Hosting;
using Leaderboard.Web.Pages.Console.Accounts;
using Leaderboard.Web.Pages.Console.Parts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Tests.Console;

public sealed class SecretsTests
{
    private static readonly EphemeralDataProtectionProvider Protection = new();
    private readonly CredentialSheet _sheet = new(Protection, new Address());

    [Fact]
    public void Credentials_AreThoseOfNewAccountsOnly_WithALinkOfTheHostsOwnAddress()
    {
        RosterRow[] rows = [new("1", "team07", "The Loose Screws", "participant", null, null), new("2", "team08", "", "judge", null, null)];
        ProvisionResult[] results =
        [
            new(1, "1", "team07", "participant", ProvisionStatus.Created, "pass-word", "token", "CODE", []),
            new(2, "2", "team08", "judge", ProvisionStatus.Unchanged, null, null, null, []),
        ];

        var only = Assert.Single(_sheet.Of(rows, results));

        Assert.Equal(("team07", "The Loose Screws", "http://contest.example/sign-in/token"), (only.UserName, only.DisplayName, only.SignInUrl));
    }

    [Fact]
    public void ALockedSheet_OpensForItsEventOnly_AndNotWhenTouched()
    {
        var credential = new Credential("1", "team07", "=cmd()", "participant", null, null, "p", "C", "u");
        var locked = _sheet.Lock("spring", [credential]);

        Assert.DoesNotContain("team07", locked, StringComparison.Ordinal);
        Assert.Equal([credential], _sheet.Unlock("spring", locked)!);
        Assert.Null(_sheet.Unlock("autumn", locked));
        Assert.Null(_sheet.Unlock("spring", locked[..^4]));
        Assert.Null(_sheet.Unlock("spring", null));
    }

    [Fact]
    public void TheFile_IsDefused()
    {
        var csv = Encoding.UTF8.GetString(_sheet.Csv("spring", [new Credential("1", "team07", "=cmd()", "participant", null, null, "p", "C", "u")]));

        Assert.Contains(",'=cmd(),", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void ANote_IsToldOnce_AndNobodyElseCanWriteOne()
    {
        var notes = new FlashNotes(Protection);
        var first = new DefaultHttpContext();
        notes.Put(first, "It is saved.");
        var cookie = first.Response.Headers.SetCookie.ToString().Split(';')[0];

        var next = new DefaultHttpContext { Request = { Method = "GET", Headers = { Cookie = cookie } } };
        Assert.Equal("It is saved.", notes.Take(next));
        Assert.Contains("expires=Thu, 01 Jan 1970", next.Response.Headers.SetCookie.ToString(), StringComparison.OrdinalIgnoreCase);

        var forged = new DefaultHttpContext { Request = { Method = "GET", Headers = { Cookie = "es-told=You have won" } } };
        Assert.Null(notes.Take(forged));
    }

    private sealed class Address : IPublicAddress
    {
        public string Best => "http://contest.example";

        public string SignInLink(string token) => $"{Best}/sign-in/{token}";
    }
}
