using System.Net;
using EventHost.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace EventHost.Security;

/// <summary>Believes X-Forwarded-For and -Proto from the proxies that the operator named, and from nobody else.</summary>
internal static class ForwardedProxies
{
    public static void Configure(ForwardedHeadersOptions options, HostSettings settings)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        options.ForwardedHeaders = settings.KnownProxies.Count > 0
            ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost
            : ForwardedHeaders.None;
        foreach (var proxy in settings.KnownProxies)
        {
            if (System.Net.IPNetwork.TryParse(proxy, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                options.KnownProxies.Add(IPAddress.Parse(proxy));
            }
        }
    }
}
