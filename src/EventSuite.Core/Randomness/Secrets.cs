using System.Security.Cryptography;
using System.Text;

namespace EventSuite.Core.Randomness;

/// <summary>Keys and secrets that people can read aloud and type.</summary>
public static class Secrets
{
    // No 0/O, 1/l/i, no vowels: nothing to mistake, no words by accident. 28 letters, 4.8 bits each.
    private const string Letters = "bcdfghjkmnpqrstvwxyz23456789";

    /// <summary>A random key (version 4).</summary>
    public static Guid NewId(this IRandomness random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A password such as <c>kfmt-7q3n-xw2p</c>: 57 bits.</summary>
    public static string NewPassword(this IRandomness random) => Groups(random, 3, 4);

    /// <summary>A code to type instead of a QR code, such as <c>KFMTQ-7Q3NB</c>: 48 bits.</summary>
    public static string NewCode(this IRandomness random) => Groups(random, 2, 5).ToUpperInvariant();

    /// <summary>A token for a link: 160 bits, safe in a URL.</summary>
    public static string NewToken(this IRandomness random)
    {
        Span<byte> bytes = stackalloc byte[20];
        random.Fill(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    /// <summary>The hash by which a token or code is kept and looked up; case, spaces and hyphens of a typed code do not count.</summary>
    public static string Hash(string secret)
    {
        var plain = new string([.. secret.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }

    private static string Groups(IRandomness random, int groups, int letters)
    {
        var text = new StringBuilder();
        Span<byte> one = stackalloc byte[1];
        for (var i = 0; i < groups * letters; i++)
        {
            if (i > 0 && i % letters == 0)
            {
                text.Append('-');
            }

            // Bytes beyond the last whole multiple are drawn again, else some letters would come more often.
            do
            {
                random.Fill(one);
            }
            while (one[0] >= 256 / Letters.Length * Letters.Length);
            text.Append(Letters[one[0] % Letters.Length]);
        }

        return text.ToString();
    }
}
