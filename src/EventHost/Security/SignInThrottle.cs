namespace EventHost.Security;

/// <summary>
/// Slows down guessing: a tight limit for each name, a generous one for each address, since a whole room shares one.
/// </summary>
internal sealed class SignInThrottle(TimeProvider time)
{
    private const int PerName = 10;
    private const int PerAddress = 400;
    private const int NameLength = 64;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly TryCounter _names = new(PerName, Window, time);
    private readonly TryCounter _addresses = new(PerAddress, Window, time);

    /// <summary>Whether another try for this name from this address may go on.</summary>
    /// <param name="way">The way of signing in: each has its own count.</param>
    /// <param name="name">The name that is tried.</param>
    /// <param name="context">The request.</param>
    public bool Admits(string way, string name, HttpContext context)
    {
        // An address that has used up its tries does not use up those of the names it goes on trying.
        var shortName = name.Length > NameLength ? name[..NameLength] : name;
        return _addresses.Take(context.Connection.RemoteIpAddress?.ToString() ?? "")
            && _names.Take($"{way}|{shortName.ToLowerInvariant()}");
    }
}
