using System.Buffers.Binary;
using System.Security.Cryptography;

namespace EventSuite.Core.Judging;

/// <summary>Each judge hears the entries in an own order, so that nobody is always first or last.</summary>
public static class JudgeOrder
{
    /// <summary>The entries in this judge's order for this round: always the same, also when an entry joins or leaves.</summary>
    public static IReadOnlyList<T> Arrange<T>(IEnumerable<T> entries, Func<T, Guid> id, Guid judgeId, string round) =>
        [.. entries.OrderBy(e => Key(id(e), judgeId, round)).ThenBy(id)];

    private static ulong Key(Guid entry, Guid judge, string round)
    {
        Span<byte> text = stackalloc byte[32 + System.Text.Encoding.UTF8.GetMaxByteCount(round.Length)];
        judge.TryWriteBytes(text);
        entry.TryWriteBytes(text[16..]);
        var length = 32 + System.Text.Encoding.UTF8.GetBytes(round, text[32..]);
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(text[..length]));
    }
}
