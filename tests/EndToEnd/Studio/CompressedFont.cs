using System.Text;

namespace EndToEnd.Studio;

/// <summary>
/// A SoundFont of version 3 as small as can be: one preset, one instrument, one sample, which is Ogg Vorbis. It lies:
/// its sine of 440 Hz is said to be the D below A, so that a key sounds a fifth higher and nothing else does.
/// </summary>
internal static class CompressedFont
{
    /// <summary>What the key A above middle C sounds like, in hertz.</summary>
    public const double A = 440 * 1.4983;

    private const int Rate = 22_050;
    private const byte SaidToBe = 62;

    /// <summary>The file.</summary>
    public static byte[] Write()
    {
        var sample = Sample();
        return Chunk("RIFF", Text("sfbk"),
            List("INFO", Chunk("ifil", Shorts(3, 1)), Chunk("isng", Text("EMU8000\0")), Chunk("INAM", Text("Fifth\0"))),
            List("sdta", Chunk("smpl", sample)),
            List("pdta",
                Chunk("phdr", Name("Fifth"), Shorts(0, 0, 0), new byte[12], Name("EOP"), Shorts(0, 0, 1), new byte[12]),
                Chunk("pbag", Shorts(0, 0, 1, 0)), Chunk("pmod", new byte[10]), Chunk("pgen", Shorts(41, 0, 0, 0)),
                Chunk("inst", Name("Fifth"), Shorts(0), Name("EOI"), Shorts(1)),
                Chunk("ibag", Shorts(0, 0, 2, 0)), Chunk("imod", new byte[10]),
                // It is looped, as long as the key is down.
                Chunk("igen", Shorts(54, 1, 53, 0, 0, 0)),
                // Where the file lies is said in bytes; where the loop lies, in samples: eighty waves.
                Chunk("shdr", Name("Sine"), Ints(0, sample.Length, 100, 4109, Rate), [SaidToBe, 0], Shorts(0, 0x11), Name("EOS"), new byte[26])));
    }

    private static byte[] Sample()
    {
        using var file = typeof(CompressedFont).Assembly.GetManifestResourceStream("sine-440.ogg")!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] List(string kind, params byte[][] chunks) => Chunk("LIST", [Text(kind), .. chunks]);

    private static byte[] Chunk(string name, params byte[][] parts)
    {
        byte[] content = [.. parts.SelectMany(part => part)];
        return [.. Text(name), .. Ints(content.Length), .. content, .. new byte[content.Length % 2]];
    }

    private static byte[] Name(string name) => Text(name.PadRight(20, '\0'));

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Shorts(params ushort[] values) => [.. values.SelectMany(BitConverter.GetBytes)];

    private static byte[] Ints(params int[] values) => [.. values.SelectMany(BitConverter.GetBytes)];
}
