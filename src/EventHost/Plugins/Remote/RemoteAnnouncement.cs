using System.Security.Cryptography;
using EventSuite.Core.Plugins;
using EventSuite.Plugins.Manifests;

namespace EventHost.Plugins.Remote;

/// <summary>What a laptop says of its plugin when it joins.</summary>
/// <param name="Manifest">The manifest, checked.</param>
/// <param name="Hash">SHA-256 over the manifest as it came, lower-case hex. The plugin's own files do not travel.</param>
/// <param name="Client">The program that speaks for it, for the log.</param>
internal sealed record RemoteAnnouncement(PluginManifest Manifest, string Hash, string Client)
{
    /// <summary>The hash of a manifest.</summary>
    public static string HashOf(ReadOnlySpan<byte> manifest) => Convert.ToHexStringLower(SHA256.HashData(manifest));

    /// <summary>
    /// The id by which the plugin of an account is called. A manifest's id never has a dot: none of these can ever be
    /// taken for a plugin of this host, and two accounts never for each other.
    /// </summary>
    public string IdFor(string userName) => $"{userName}.{Manifest.Id}";

    /// <summary>What runs there.</summary>
    public PluginVersion VersionFor(string userName) => new(IdFor(userName), Manifest.Version, Hash);
}
