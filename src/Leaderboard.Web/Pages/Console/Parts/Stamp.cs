using System.Security.Cryptography;
using System.Text.Json;

namespace Leaderboard.Web.Pages.Console.Parts;

/// <summary>
/// A short mark of what a form showed. A form that comes back with another mark than what stands now was overtaken by
/// somebody else's change of the same part; changes elsewhere do not matter to it.
/// </summary>
public static class Stamp
{
    private const int Length = 24;

    /// <summary>The mark of a part, by value.</summary>
    public static string Of<T>(T part) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(part)))[..Length];
}
