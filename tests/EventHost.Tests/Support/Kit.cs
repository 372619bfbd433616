using System.IO.Compression;
using System.Text;

namespace EventHost.Tests.Support;

/// <summary>The sample kit, to be changed in places and zipped.</summary>
public sealed class Kit
{
    private readonly SortedDictionary<string, byte[]> _files = [];

    /// <summary>The kit as it is shipped beside the program.</summary>
    public static Kit Sample()
    {
        var kit = new Kit();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "event-kits", "got-talent")))
        {
            kit._files[Path.GetFileName(path)] = File.ReadAllBytes(path);
        }

        return kit;
    }

    public static Kit FromZip(byte[] zip)
    {
        var kit = new Kit();
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            kit._files[entry.FullName] = bytes.ToArray();
        }

        return kit;
    }

    public IEnumerable<string> Names => _files.Keys;

    public string Text(string name) => Encoding.UTF8.GetString(_files[name]);

    /// <summary>Replaces a text that stands in the file; fails when it does not.</summary>
    public Kit Change(string name, string old, string now)
    {
        Assert.Contains(old, Text(name), StringComparison.Ordinal);
        _files[name] = Encoding.UTF8.GetBytes(Text(name).Replace(old, now, StringComparison.Ordinal));
        return this;
    }

    public Kit Add(string name, string text)
    {
        _files[name] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    public Kit Without(string name)
    {
        Assert.True(_files.Remove(name), name);
        return this;
    }

    public byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in _files)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
