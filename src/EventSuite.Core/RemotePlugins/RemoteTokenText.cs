using System.Security.Cryptography;
using System.Text;
using EventSuite.Core.Randomness;

namespace EventSuite.Core.RemotePlugins;

/// <summary>The text of a token as it is copied: <c>esp-KEY-SECRET</c>, the key and the secret in hex.</summary>
public static class RemoteTokenText
{
    private const string Prefix = "esp-";
    private const int KeyLength = 32;
    private const int SecretLength = 40;

    /// <summary>A new secret of 160 bits.</summary>
    public static string NewSecret(IRandomness random) => random.NewToken();

    /// <summary>The text of a key and its secret.</summary>
    public static string Of(Guid id, string secret) => $"{Prefix}{id:n}-{secret}";

    /// <summary>How the secret is kept.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    /// <summary>The key and the secret of a text; false when it is no token at all.</summary>
    public static bool TryParse(string? text, out Guid id, out string secret)
    {
        (id, secret) = (Guid.Empty, "");
        if (text is null || text.Length != Prefix.Length + KeyLength + 1 + SecretLength
            || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length + KeyLength] != '-')
        {
            return false;
        }

        secret = text[^SecretLength..];
        return secret.All(char.IsAsciiHexDigitLower) && Guid.TryParseExact(text.AsSpan(Prefix.Length, KeyLength), "N", out id);
    }

    /// <summary>Whether the secret is the one of that hash; takes as long for a wrong one as for the right one.</summary>
    public static bool Matches(string secret, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(hash));
}
