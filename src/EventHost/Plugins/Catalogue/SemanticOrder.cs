using System.Globalization;
using System.Numerics;

namespace EventHost.Plugins.Catalogue;

/// <summary>The order of versions, see semver.org §11. Build data after <c>+</c> does not count.</summary>
internal sealed class SemanticOrder : IComparer<string>
{
    public static readonly SemanticOrder Comparer = new();

    public int Compare(string? x, string? y)
    {
        var (core, pre) = Split(x ?? "");
        var (otherCore, otherPre) = Split(y ?? "");
        var byCore = Compare(core.Split('.'), otherCore.Split('.'));
        return byCore != 0 ? byCore : (pre.Length, otherPre.Length) switch
        {
            (0, 0) => 0,
            (0, _) => 1,
            (_, 0) => -1,
            _ => Compare(pre.Split('.'), otherPre.Split('.')),
        };
    }

    private static (string Core, string Pre) Split(string version)
    {
        var text = version.Split('+')[0];
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? (text, "") : (text[..dash], text[(dash + 1)..]);
    }

    private static int Compare(string[] parts, string[] others)
    {
        for (var i = 0; i < Math.Min(parts.Length, others.Length); i++)
        {
            var isNumber = BigInteger.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            var isOther = BigInteger.TryParse(others[i], NumberStyles.None, CultureInfo.InvariantCulture, out var other);
            var order = (isNumber, isOther) switch
            {
                (true, true) => number.CompareTo(other),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.CompareOrdinal(parts[i], others[i]),
            };
            if (order != 0)
            {
                return order;
            }
        }

        return parts.Length.CompareTo(others.Length);
    }
}
