using System.Net;
using System.Net.Sockets;

namespace AccountProvisioner.Host;

/// <summary>Where the host is. <paramref name="Base"/> ends with a slash.</summary>
/// <param name="IsLocal">On this machine or a private network, where plain http is usual.</param>
internal sealed record HostAddress(Uri Base, bool IsLocal)
{
    private static readonly string[] LocalSuffixes = [".localhost", ".local", ".lan", ".internal", ".home.arpa", ".test"];

    /// <exception cref="ToolException">Not an http(s) address, or plain http to the open internet.</exception>
    public static HostAddress Parse(string text, bool allowInsecure)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new ToolException($"--host {text} is not a web address. It begins with http:// or https://, such as http://192.168.1.20:5000");
        }

        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            throw new ToolException("--host is the address alone, without a sign-in, ? or #. The sign-in is asked for, or taken from EVENTSUITE_TOKEN.");
        }

        var local = IsLocalHost(uri);
        if (uri.Scheme == "http" && !local && !allowInsecure)
        {
            throw new ToolException($"{uri.Host} is not on the local network, and over plain http everyone on the way can read 1,000 passwords. Use https://{uri.Authority}, or --allow-insecure if you know the way is safe.");
        }

        return new HostAddress(new Uri(uri.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/"), local);
    }

    /// <summary>Loopback, private and link-local addresses, names without a dot and names reserved for home use.</summary>
    public static bool IsLocalHost(Uri uri)
    {
        if (IPAddress.TryParse(uri.IdnHost, out var address))
        {
            return IsPrivate(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
        }

        return !uri.IdnHost.Contains('.', StringComparison.Ordinal)
            || LocalSuffixes.Any(suffix => uri.IdnHost.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
    }

    // RFC 1918, 3927, 6598 (carrier and overlay networks), 4193, 4291.
    private static bool IsPrivate(IPAddress address) =>
        IPAddress.IsLoopback(address) || (address.AddressFamily == AddressFamily.InterNetwork
            ? address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..] or [100, >= 64 and <= 127, ..]
            : address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal);
}
