using System.IO.Compression;
using System.Security.Cryptography;
using EventSuite.Core.Kits;
using EventSuite.Core.Results;

namespace EventSuite.Core.PluginUploads;

/// <summary>A plugin as a zip from a stranger: names, links, counts, sizes and ratios are bounded before anything is written.</summary>
public static class PluginArchive
{
    /// <summary>Largest zip, in bytes: what the host's server takes in one request.</summary>
    public const int MaxZipBytes = 28_000_000;

    /// <summary>Largest plugin unpacked, in bytes.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    /// <summary>Most entries, folders included.</summary>
    public const int MaxEntries = 2_000;

    // Code shrinks perhaps tenfold, tables of numbers fiftyfold; what shrinks two hundredfold was made to burst.
    private const int MaxRatio = 200;
    private const int RatioFrom = 65_536;

    /// <summary>The plugin's files: at the zip's top, or in its only top folder; or every fault of the zip.</summary>
    public static Outcome<PluginPackage> Read(byte[] zip)
    {
        ArgumentNullException.ThrowIfNull(zip);
        if (zip.Length > MaxZipBytes)
        {
            return new Fault(FaultKind.TooLarge, "package_too_large", FormattableString.Invariant($"The zip has {zip.Length:N0} bytes; at most {MaxZipBytes:N0} are allowed. Heavy packages are prepared by the organiser: see docs/plugin-author.md."), "plugin");
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            return Read(archive, Convert.ToHexStringLower(SHA256.HashData(zip)));
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException)
        {
            // The archive's answers to what is no zip, to offsets that point outside of it, to unknown methods.
            return new Fault(FaultKind.UnsupportedMedia, "package_not_zip", "This is not a usable zip file. Zip the plugin's folder again, with the usual method (deflate).", "plugin");
        }
    }

    private static Outcome<PluginPackage> Read(ZipArchive archive, string hash)
    {
        if (archive.Entries.Count > MaxEntries)
        {
            return Fault.Invalid("package_entries", FormattableString.Invariant($"The zip has {archive.Entries.Count:N0} entries; at most {MaxEntries:N0} are allowed."), "plugin");
        }

        var faults = new List<Fault>();
        var names = PackageNames.Of(archive.Entries, faults);
        if (names.All(n => n.Name != PluginPackage.ManifestName))
        {
            faults.Add(Fault.Invalid("manifest_missing", $"There is no {PluginPackage.ManifestName} at the top of the zip. Zip the plugin's folder itself.", "plugin"));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        var files = new List<PackageFile>();
        long total = 0;
        foreach (var (name, entry) in names)
        {
            var content = Content(name, entry, MaxBytes - total, faults);
            total += content.Length;
            files.Add(new PackageFile(name, content, PackageNames.IsExecutable(entry)));
            if (faults.Any(f => f.Kind == FaultKind.TooLarge))
            {
                break;
            }
        }

        return faults.Count > 0 ? faults : new PluginPackage(files, hash);
    }

    // Never reads more than the limits, whatever the entry says of itself.
    private static byte[] Content(string name, ZipArchiveEntry entry, long room, List<Fault> faults)
    {
        if (entry.IsEncrypted)
        {
            faults.Add(Fault.Invalid("package_encrypted", $"{PackageNames.Shown(name)} is locked by a password. Zip it without one.", "plugin"));
            return [];
        }

        using var source = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[65_536];
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > room)
            {
                faults.Add(new Fault(FaultKind.TooLarge, "package_too_large", FormattableString.Invariant($"The plugin is larger than {MaxBytes:N0} bytes unpacked. Heavy packages are prepared by the organiser: see docs/plugin-author.md."), "plugin"));
                return [];
            }

            if (content.Length > Math.Max(RatioFrom, entry.CompressedLength * MaxRatio))
            {
                faults.Add(new Fault(FaultKind.TooLarge, "package_bomb", $"{PackageNames.Shown(name)} is packed far denser than a plugin's files are. Leave it out.", "plugin"));
                return [];
            }
        }

        if (Crc32.Of(content.GetBuffer().AsSpan(0, (int)content.Length)) != entry.Crc32)
        {
            faults.Add(Fault.Invalid("package_damaged", $"{PackageNames.Shown(name)} was damaged on its way. Zip the folder again.", "plugin"));
        }

        return content.ToArray();
    }
}
