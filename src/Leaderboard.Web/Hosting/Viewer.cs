using System.Security.Claims;
using EventSuite.Core.Accounts;

namespace Leaderboard.Web.Hosting;

/// <summary>The signed-in account behind a request's principal.</summary>
public static class Viewer
{
    /// <summary>The account's key; null for the audience.</summary>
    public static Guid? AccountId(this ClaimsPrincipal principal) =>
        Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    /// <summary>The actor that use cases take.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks a policy.</exception>
    public static Actor Actor(this ClaimsPrincipal principal) =>
        principal.AccountId() is { } id && principal.Identity?.Name is { } name
            ? new Actor(id, name)
            : throw new InvalidOperationException("Nobody is signed in. Put a policy on the endpoint.");
}
