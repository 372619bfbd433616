using System.IO.Compression;
using EventSuite.Core.Results;

namespace EventSuite.Core.Kits;

/// <summary>A kit as a zip. What comes from outside is never trusted: names, counts, sizes and ratios are bounded.</summary>
public static class KitArchive
{
    /// <summary>Largest zip, in bytes.</summary>
    public const int MaxZipBytes = 16_000_000;

    /// <summary>Most entries, those that are left aside included.</summary>
    public const int MaxEntries = 2_000;

    // Text shrinks perhaps twentyfold; what shrinks two hundredfold was made to burst.
    private const int MaxRatio = 200;
    private const int RatioFrom = 65_536;

    // The earliest date a zip can hold: the same kit gives the same bytes on every day.
    private static readonly DateTimeOffset FixedTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// The kit's files in a zip: at its top, or in its only top folder. Other files (a demo folder, pictures) are left
    /// aside, with a note.
    /// </summary>
    public static Outcome<KitFiles> Read(byte[] zip)
    {
        if (zip.Length > MaxZipBytes)
        {
            return new Fault(FaultKind.TooLarge, "kit_too_large", $"The zip has {zip.Length:N0} bytes; at most {MaxZipBytes:N0} are allowed. Leave out everything but the kit's files.", "kit");
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip, writable: false), ZipArchiveMode.Read);
            return Read(archive);
        }
        catch (InvalidDataException)
        {
            return NotUsable();
        }
        catch (EndOfStreamException)
        {
            return NotUsable();
        }
        catch (ArgumentException)
        {
            // The archive's answer to offsets that point outside of it.
            return NotUsable();
        }
    }

    /// <summary>The kit as a zip: sorted, with a fixed time, so that the same files give the same bytes.</summary>
    public static byte[] Write(KitFiles files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in files.Names)
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = FixedTime;
                using var content = entry.Open();
                content.Write(files.Find(name));
            }
        }

        return bytes.ToArray();
    }

    private static Fault NotUsable() =>
        new(FaultKind.UnsupportedMedia, "kit_not_zip", "This is not a usable zip file. Zip the kit's folder again.", "kit");

    private static Outcome<KitFiles> Read(ZipArchive archive)
    {
        if (archive.Entries.Count > MaxEntries)
        {
            return Fault.Invalid("kit_entries", $"The zip has {archive.Entries.Count:N0} entries; at most {MaxEntries:N0} are allowed.", "kit");
        }

        var listing = KitListing.Of(archive.Entries);
        if (listing.Faults.Count > 0)
        {
            return Outcome<KitFiles>.Refused(listing.Faults);
        }

        var faults = new List<Fault>();
        var files = new Dictionary<string, byte[]>();
        var total = 0;
        foreach (var (name, entry) in listing.Files)
        {
            var content = Content(name, entry, faults);
            total += content.Length;
            if (total > KitFiles.MaxTotalBytes)
            {
                return new Fault(FaultKind.TooLarge, "kit_too_large", $"The kit's files are larger than {KitFiles.MaxTotalBytes:N0} bytes together. Shorten them.", "kit");
            }

            files[name] = content;
        }

        return faults.Count > 0 ? faults : new KitFiles(files, listing.Notes);
    }

    // Never reads more than the limits, whatever the entry says of itself.
    private static byte[] Content(string name, ZipArchiveEntry entry, List<Fault> faults)
    {
        if (entry.IsEncrypted)
        {
            faults.Add(Fault.Invalid("kit_encrypted", $"{name}: the file is locked by a password. Zip it without one.", name));
            return [];
        }

        using var source = entry.Open();
        using var content = new MemoryStream();
        var buffer = new byte[16_384];
        var most = Math.Min(KitFiles.MaxFileBytes, Math.Max(RatioFrom, entry.CompressedLength * MaxRatio));
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            content.Write(buffer, 0, read);
            if (content.Length > most)
            {
                faults.Add(new Fault(FaultKind.TooLarge, "kit_file_too_large", $"{name}: the file is larger than {KitFiles.MaxFileBytes:N0} bytes, or packed far denser than text can be.", name));
                return [];
            }
        }

        if (Crc32.Of(content.GetBuffer().AsSpan(0, (int)content.Length)) != entry.Crc32)
        {
            faults.Add(Fault.Invalid("kit_damaged", $"{name}: the file was damaged on its way. Zip the kit's folder again.", name));
        }

        return content.ToArray();
    }
}
