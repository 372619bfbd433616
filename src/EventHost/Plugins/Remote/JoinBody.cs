using System.Text.Json;
using EventSuite.Core.Results;
using EventSuite.Plugins.Manifests;

namespace EventHost.Plugins.Remote;

/// <summary>What a laptop sends to join: a stranger's text, checked.</summary>
internal static class JoinBody
{
    /// <summary>The longest, in bytes: a manifest and a little more.</summary>
    public const int MostBytes = ManifestReader.MostBytes + (16 << 10);

    private const int LongestClient = 60;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32 };

    /// <summary>What is announced, or every fault of it.</summary>
    public static Outcome<RemoteAnnouncement> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("manifest", out var manifest) && manifest.ValueKind == JsonValueKind.Object
                ? Announced(System.Text.Encoding.UTF8.GetBytes(manifest.GetRawText()), Client(root))
                : RemoteFaults.Body("There is no manifest.");
        }
        catch (JsonException)
        {
            return RemoteFaults.Body("That is no JSON.");
        }
    }

    private static Outcome<RemoteAnnouncement> Announced(byte[] manifest, string client)
    {
        var read = ManifestReader.Read(manifest);
        if (read.NotSupported is { } why)
        {
            return RemoteFaults.NotSupported(why);
        }

        return read.Manifest is { } known
            ? new RemoteAnnouncement(known, RemoteAnnouncement.HashOf(manifest), client)
            : read.Faults.Select(RemoteFaults.Manifest).ToList();
    }

    // For the log alone: plain letters, and few of them.
    private static string Client(JsonElement root) =>
        root.TryGetProperty("client", out var client) && client.ValueKind == JsonValueKind.Object ? $"{Plain(client, "name")} {Plain(client, "version")}".Trim() : "";

    private static string Plain(JsonElement client, string name) =>
        client.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? new string([.. value.GetRawText().Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-').Take(LongestClient)])
            : "";
}
