using System.IO.Compression;
using System.Text;

namespace EventSuite.Core.Tests.PluginUploads;

/// <summary>Zips of plugins, whole ones and wicked ones.</summary>
internal sealed class PluginZip
{
    private readonly List<(string Name, byte[] Bytes, int Attributes)> _entries = [];

    /// <summary>A plugin with nothing wrong: a manifest and a program.</summary>
    public static PluginZip Good(string id = "walker") => new PluginZip().Add("plugin.json", $"{{\"id\":\"{id}\"}}").Add("plugin.py", "print()");

    public PluginZip Add(string name, string text, int mode = 0) => Add(name, Encoding.UTF8.GetBytes(text), mode);

    /// <param name="name">The name as it stands in the zip.</param>
    /// <param name="bytes">The content.</param>
    /// <param name="mode">The Unix mode, type included; 0: none, as zips from Windows.</param>
    public PluginZip Add(string name, byte[] bytes, int mode = 0)
    {
        _entries.Add((name, bytes, mode << 16));
        return this;
    }

    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content, attributes) in _entries)
            {
                var entry = archive.CreateEntry(name);
                entry.ExternalAttributes = attributes;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
