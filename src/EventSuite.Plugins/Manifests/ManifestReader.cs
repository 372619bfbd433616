using System.Collections.Immutable;
using System.Text.Json;

namespace EventSuite.Plugins.Manifests;

/// <summary>Reads <c>plugin.json</c> from a stranger: never throws on what stands in it, and tells all faults at once.</summary>
public static class ManifestReader
{
    /// <summary>Largest manifest in bytes.</summary>
    public const int MostBytes = 256 << 10;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16 };

    /// <summary>Reads a manifest.</summary>
    /// <param name="utf8">The bytes of the file; a byte order mark is skipped.</param>
    public static ManifestReadResult Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Length > MostBytes)
        {
            return Refuse($"The file has {utf8.Length} bytes.", $"At most {MostBytes} are allowed; data belongs into files of their own.");
        }

        utf8 = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(document.RootElement)
                : Refuse("The file is not a JSON object.", "It begins with { and ends with }.");
        }
        catch (JsonException e)
        {
            return Refuse($"Line {e.LineNumber + 1}, column {e.BytePositionInLine + 1} is not JSON.", "No comments, no trailing commas, text in double quotes.");
        }
    }

    /// <summary>Reads the manifest of a plugin's folder.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ManifestReadResult ReadFolder(string folder)
    {
        string path = Path.Combine(folder, PluginManifest.FileName);
        if (!File.Exists(path))
        {
            return Refuse($"There is no {PluginManifest.FileName} in the folder.", "It stands at the top of the plugin's folder.");
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length > MostBytes)
        {
            return Refuse($"The file has {file.Length} bytes.", $"At most {MostBytes} are allowed; data belongs into files of their own.");
        }

        var bytes = new byte[file.Length];
        return Read(bytes.AsMemory(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
    }

    private static ManifestReadResult Refuse(string what, string mend) => new(null, [new ManifestFault("$", what, mend)]);

    private static ManifestReadResult Read(JsonElement root)
    {
        var faults = new List<ManifestFault>();
        var fields = new FieldReader(root, "$", faults);
        string id = fields.Pattern("id", ManifestPatterns.Id(), 60, "Small letters and digits in groups joined by hyphens, such as \"pentatonic-walk\".");
        ProtocolRange? protocol = ReadProtocol(fields);
        if (protocol is { } range && range.Common(ProtocolRange.Supported) is null)
        {
            string side = range.Min > ProtocolRange.Supported.Max ? "Update the host, or build the plugin for an older protocol." : "Build the plugin for a newer protocol.";
            return new(null, [], $"The plugin speaks protocol {range}, this host {ProtocolRange.Supported}. {side}", id);
        }

        PluginManifest manifest = ManifestFields.Read(fields, id, protocol ?? ProtocolRange.Supported);

        // A plugin that also speaks a newer protocol may use members that this one does not know.
        if (protocol is not { } known || known.Max <= ProtocolRange.Supported.Max)
        {
            fields.TellUnknown();
        }

        return new(faults.Count == 0 ? manifest : null, [.. faults], null, id.Length == 0 ? null : id);
    }

    private static ProtocolRange? ReadProtocol(FieldReader fields)
    {
        if (fields.Object("protocol", required: true, "Write \"protocol\": {\"min\": 1, \"max\": 1}.") is not { } protocol)
        {
            return null;
        }

        int before = protocol.FaultCount;
        var range = new ProtocolRange(protocol.Integer("min", 1, 1_000_000, null), protocol.Integer("max", 1, 1_000_000, null));
        if (protocol.FaultCount > before)
        {
            return null;
        }

        protocol.TellUnknown();
        if (range.Max < range.Min)
        {
            protocol.Tell("max", $"{range.Max} is less than min, {range.Min}.", "Give the newest version that the plugin speaks.");
            return null;
        }

        return range;
    }
}
