using System.Collections.Immutable;

namespace EventSuite.Music.Abc.Reading;

/// <summary>Reads bar lines, repeat signs and variant endings (ABC 2.1, "Repeat/bar symbols" to "Variant endings"), generously: any run of their signs.</summary>
internal static class AbcBars
{
    private const int MaxPasses = 16;

    /// <summary>The cursor is on <c>|</c>, <c>:</c>, <c>[|</c> or <c>[1</c>. Null for a lone colon, which is no bar line.</summary>
    public static AbcBarLine? Read(ref AbcCursor cursor)
    {
        int start = cursor.At;
        while (cursor.Here is '|' or ':' || (cursor.Here == ']' && cursor.At > start) || (cursor.Here == '[' && cursor.Next == '|'))
        {
            cursor.At++;
        }

        ReadOnlySpan<char> sign = cursor.From(start);
        ImmutableArray<int> endings = Endings(ref cursor, sign.IsEmpty);
        if (sign is ":")
        {
            return null;
        }

        int back = sign.Length - sign.TrimStart(':').Length;
        int ahead = sign.Length - sign.TrimEnd(':').Length;
        if (back == sign.Length)
        {
            // Colons alone: "::" ends one repeat and begins the next.
            (back, ahead) = (sign.Length / 2, sign.Length / 2);
        }

        bool isDouble = sign.Count('|') > 1 || sign.ContainsAny('[', ']');
        return new AbcBarLine(Math.Min(back, MaxPasses), Math.Min(ahead, MaxPasses), isDouble, endings) { HasLine = !sign.IsEmpty };
    }

    // "|1", "|[1", ":| [2", "[1,3", "[1-3"; at the very start of a bar also "[1" without a line.
    private static ImmutableArray<int> Endings(ref AbcCursor cursor, bool withoutLine)
    {
        int start = cursor.At;
        if (!withoutLine)
        {
            cursor.SkipSpaces();
        }

        if (!cursor.Take('[') && cursor.At > start)
        {
            cursor.At = start;
        }

        if (!char.IsAsciiDigit(cursor.Here))
        {
            cursor.At = start;
            return [];
        }

        SortedSet<int> passes = [];
        int from = cursor.TakeNumber() ?? 1;
        passes.Add(from);
        while (cursor.Here is ',' or '-' && char.IsAsciiDigit(cursor.Next))
        {
            bool range = cursor.Take('-');
            _ = range || cursor.Take(',');
            int to = cursor.TakeNumber() ?? from;
            passes.UnionWith(Enumerable.Range(range ? from : to, range ? Math.Clamp(to - from + 1, 1, MaxPasses) : 1));
            from = to;
        }

        cursor.Take('.');
        if (passes.Any(pass => pass is < 1 or > MaxPasses))
        {
            cursor.Fault(AbcFaultCode.Repeat, start, $"Variant endings are numbered 1 to {MaxPasses}, found {AbcFaultLog.Quote(cursor.From(start))}.", "Other numbers left out.");
            passes.RemoveWhere(pass => pass is < 1 or > MaxPasses);
        }

        return [.. passes];
    }
}
