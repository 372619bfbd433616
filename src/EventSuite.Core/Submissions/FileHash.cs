using System.Security.Cryptography;

namespace EventSuite.Core.Submissions;

/// <summary>By what files are kept and known.</summary>
internal static class FileHash
{
    /// <summary>SHA-256, 64 small hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file));
}
