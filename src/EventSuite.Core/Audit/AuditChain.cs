using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EventSuite.Core.Audit;

/// <summary>
/// The hash chain of the audit log: each line's hash covers the line before, so that a changed, removed or
/// inserted line breaks every hash after it.
/// </summary>
public static class AuditChain
{
    /// <summary>The hash before the first line.</summary>
    public const string Start = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>The hash of a line that follows <paramref name="previous"/>.</summary>
    public static string Next(string previous, long sequence, DateTimeOffset at, AuditFact fact)
    {
        // Length-prefixed, so that no two different lines give the same text.
        var text = new StringBuilder(256);
        foreach (var part in (ReadOnlySpan<string?>)[
            previous,
            sequence.ToString(CultureInfo.InvariantCulture),
            at.UtcTicks.ToString(CultureInfo.InvariantCulture),
            fact.Actor, fact.Action, fact.EventSlug, fact.Subject, fact.Detail])
        {
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The first sequence at which the chain is broken, or null when it holds.</summary>
    public static long? FirstBreak(IEnumerable<AuditEntry> entries)
    {
        var previous = Start;
        long expected = 1;
        foreach (var entry in entries)
        {
            if (entry.Sequence != expected || entry.Hash != Next(previous, entry.Sequence, entry.At, entry.Fact))
            {
                return expected;
            }

            previous = entry.Hash;
            expected++;
        }

        return null;
    }
}
