namespace Leaderboard.Web.Hosting;

/// <summary>Return addresses: a stranger may have written them, so only paths of this host count.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is a path of this host, else the start page.</summary>
    public static string Of(string? returnUrl) =>
        returnUrl is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !returnUrl.Any(char.IsControl) ? returnUrl : "/";
}
