using System.Text.Json;
using System.Text.Json.Nodes;
using EventSuite.Core.PluginUploads;

namespace EventHost.PluginUploads;

/// <summary>Writes what the organiser allows into a plugin's manifest, which is what its workers are bound by.</summary>
internal static class ApprovedManifest
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The manifest as an object that can be changed; null: it cannot be, since a member is there twice.</summary>
    public static JsonObject? Parse(byte[] manifest)
    {
        try
        {
            var text = manifest.AsSpan().StartsWith("\uFEFF"u8) ? manifest.AsSpan(3) : manifest;
            return JsonNode.Parse(text, null, new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The manifest with these limits and packages; null: it says so already.</summary>
    public static byte[]? With(byte[] manifest, ApprovedLimits? limits, string? packages)
    {
        var root = Parse(manifest) ?? throw new InvalidDataException("A manifest that was taken in cannot be read any more.");
        var before = root.ToJsonString();
        foreach (var (name, value) in new[] { ("memoryMb", limits?.MemoryMb), ("loadSeconds", limits?.LoadSeconds), ("callSeconds", limits?.CallSeconds), ("threads", limits?.Threads) })
        {
            if (value is { } allowed)
            {
                (root["limits"] ??= new JsonObject())[name] = allowed;
            }
        }

        if (packages is not null)
        {
            root["packages"] = packages;
        }

        return root.ToJsonString() == before ? null : JsonSerializer.SerializeToUtf8Bytes(root, Indented);
    }
}
