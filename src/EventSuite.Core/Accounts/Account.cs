namespace EventSuite.Core.Accounts;

/// <summary>A person who can sign in, anywhere on this host.</summary>
/// <param name="Id">Key in the store.</param>
/// <param name="UserName">Sign-in name.</param>
/// <param name="DisplayName">What the public reads.</param>
/// <param name="Email">May be null.</param>
/// <param name="IsOrganiser">Organiser of the whole host: may create events and run every one.</param>
public sealed record Account(Guid Id, string UserName, string DisplayName, string? Email, bool IsOrganiser);
