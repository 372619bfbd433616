using System.Text;

namespace EventSuite.Core.Kits;

/// <summary>Text of a kit's file: UTF-8, with or without a byte order mark.</summary>
internal static class KitText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without its byte order mark, or null and a fault with the line of the first bad byte.</summary>
    public static string? Decode(string file, byte[] bytes, KitFaults faults)
    {
        var content = bytes.AsSpan();
        content = content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        try
        {
            return Strict.GetString(content);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + content[..Math.Clamp(e.Index, 0, content.Length)].Count((byte)'\n');
            faults.Add("kit_encoding", new KitPlace(file, line), "this is not UTF-8 text. Save the file as UTF-8 (in a spreadsheet: \"CSV UTF-8\").");
            return null;
        }
    }

    /// <summary>The text as bytes, without a byte order mark.</summary>
    public static byte[] Encode(string text) => Encoding.UTF8.GetBytes(text);
}
