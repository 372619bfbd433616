namespace EventSuite.Core.Accounts;

/// <summary>Who asks: the account behind a request, or the host itself.</summary>
/// <param name="AccountId">Null for the host's own work (agenda clock, set-up).</param>
/// <param name="UserName">How the audit log names it.</param>
public sealed record Actor(Guid? AccountId, string UserName)
{
    /// <summary>The host itself.</summary>
    public static readonly Actor Host = new(null, "host");
}
