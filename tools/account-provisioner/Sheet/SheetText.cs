using System.Text;

namespace AccountProvisioner.Sheet;

/// <summary>Bytes of a file to text: UTF-8 with or without a mark, and UTF-16 as Excel's "Unicode text" has it.</summary>
internal static class SheetText
{
    /// <summary>Largest file read, in bytes. A thousand accounts need about 100 kB.</summary>
    public const int MaxBytes = 10_000_000;

    /// <exception cref="ToolException">Missing, unreadable, too large, or in another encoding.</exception>
    public static string Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > MaxBytes)
            {
                throw new ToolException($"{path} has {file.Length:N0} bytes; at most {MaxBytes:N0} are read. Is it the right file?");
            }

            return Decode(File.ReadAllBytes(path), path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ToolException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    private static string Decode(byte[] bytes, string path)
    {
        if (bytes is [0x50, 0x4B, 0x03, 0x04, ..])
        {
            throw new ToolException($"{path} is an Excel workbook or zip, not CSV. Save it as \"CSV UTF-8\".");
        }

        var (encoding, mark) = Detect(bytes);
        try
        {
            return encoding.GetString(bytes.AsSpan(mark));
        }
        catch (DecoderFallbackException fault)
        {
            var line = 1 + bytes.AsSpan(0, Math.Clamp(mark + fault.Index, 0, bytes.Length)).Count((byte)'\n');
            throw new ToolException($"{path} line {line}: not {encoding.WebName} text. Save the file as \"CSV UTF-8\"; names would be garbled otherwise.", fault);
        }
    }

    private static (Encoding Encoding, int Mark) Detect(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), 3),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
        // No mark, but every second byte of the first (ASCII) column name is zero.
        [not 0, 0, not 0, 0, ..] => (new UnicodeEncoding(false, false, true), 0),
        [0, not 0, 0, not 0, ..] => (new UnicodeEncoding(true, false, true), 0),
        _ => (new UTF8Encoding(false, true), 0),
    };
}
