using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using EventHost.Configuration;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace EventHost.Startup;

/// <summary>
/// The addresses people reach the host by. Links are made from what the operator set or from the machine's own
/// address, never from a request's Host header, which a stranger writes.
/// </summary>
internal sealed class PublicAddress(HostSettings settings, IServer server) : IPublicAddress
{
    /// <summary>The address to print on cards and QR codes, without a slash at the end.</summary>
    public string Best => (settings.PublicUrl ?? Network.FirstOrDefault() ?? Local).TrimEnd('/');

    /// <summary>The address on this machine itself.</summary>
    public string Local => Bound is not { } bound ? "http://localhost"
        : IsOneAddress(bound) ? $"{bound.Scheme}://{bound.Authority}"
        : $"{bound.Scheme}://localhost:{bound.Port}";

    /// <summary>Addresses on the local network; none when the host listens on this machine only.</summary>
    public IReadOnlyList<string> Network
    {
        get
        {
            if (Bound is not { } bound || IPAddress.TryParse(bound.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip) || bound.Host == "localhost")
            {
                return [];
            }

            return IsOneAddress(bound) ? [Local] : [.. Addresses().Select(a => $"{bound.Scheme}://{a}:{bound.Port}")];
        }
    }

    /// <summary>The link of a one-time sign-in.</summary>
    public string SignInLink(string token) => $"{Best}/sign-in/{token}";

    // "*" and "+" are Kestrel's words for every interface, and no host names.
    private Uri? Bound => server.Features.Get<IServerAddressesFeature>()?.Addresses
        .Select(a => Uri.TryCreate(a.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var uri) ? uri : null)
        .FirstOrDefault(u => u is not null);

    // Listening on one address of the network only, which then is the one to print, and "localhost" is not.
    private static bool IsOneAddress(Uri bound) =>
        IPAddress.TryParse(bound.Host.Trim('[', ']'), out var ip)
        && !IPAddress.IsLoopback(ip) && !ip.Equals(IPAddress.Any) && !ip.Equals(IPAddress.IPv6Any);

    private static IEnumerable<IPAddress> Addresses() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(n => n.OperationalStatus == OperationalStatus.Up && n.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .OrderByDescending(n => n.GetIPProperties().GatewayAddresses.Count)
        .SelectMany(n => n.GetIPProperties().UnicastAddresses)
        .Select(a => a.Address)
        .Where(a => a.AddressFamily == AddressFamily.InterNetwork);
}
