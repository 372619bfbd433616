using System.IO.Compression;
using System.Text.Json;

namespace EventHost.Plugins.Remote;

/// <summary>The starter kit: a composer that works as it is, ready to join from the machine that it is unpacked on.</summary>
internal static class StarterKit
{
    /// <summary>The file's name.</summary>
    public const string FileName = "starter-kit.zip";

    /// <summary>The one folder in it.</summary>
    public const string Folder = "starter-kit";

    // Beside the host, as the samples are.
    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "starter-kit");

    // The file with the token is for its owner alone, where the unpacking machine knows owners.
    private const int OwnerOnly = (0x8000 | 0x180) << 16;
    private const int Readable = (0x8000 | 0x1A4) << 16;

    /// <summary>The kit of one token.</summary>
    /// <param name="host">The host's address.</param>
    /// <param name="slug">The event.</param>
    /// <param name="token">The token.</param>
    /// <param name="now">The time of the files.</param>
    public static byte[] Of(string host, string slug, string token, DateTimeOffset now)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.EnumerateFiles(Source).Order(StringComparer.Ordinal))
            {
                Add(zip, Path.GetFileName(file), File.ReadAllBytes(file), Readable, now);
            }

            var join = JsonSerializer.SerializeToUtf8Bytes(new { url = host, @event = slug, token }, JsonSerializerOptions.Web);
            Add(zip, "join.json", join, OwnerOnly, now);
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content, int attributes, DateTimeOffset now)
    {
        var entry = zip.CreateEntry($"{Folder}/{name}");
        entry.LastWriteTime = now;
        entry.ExternalAttributes = attributes;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
