using System.Text;

namespace EventSuite.Music.Abc.Reading;

/// <summary>The header's P: (ABC 2.1, "P: - parts"): letters, dots, and groups with counts, as in <c>((AB)3.C)2</c>.</summary>
internal static class AbcPartOrder
{
    private const int MaxLength = 1000;
    private const int MaxDepth = 16;

    /// <summary>The order written out. False when it is something else, or too long.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out string order)
    {
        var parts = new StringBuilder();
        int at = 0;
        bool valid = Sequence(text, ref at, parts, 0) && at == text.Length;
        order = valid ? parts.ToString() : "";
        return valid;
    }

    private static bool Sequence(ReadOnlySpan<char> text, ref int at, StringBuilder into, int depth)
    {
        while (at < text.Length && text[at] != ')')
        {
            int start = into.Length;
            char here = text[at++];
            if (here == '(')
            {
                if (depth >= MaxDepth || !Sequence(text, ref at, into, depth + 1) || at >= text.Length)
                {
                    return false;
                }

                at++;
            }
            else if (here is ' ' or '.')
            {
                continue;
            }
            else if (char.IsAsciiLetterUpper(here))
            {
                into.Append(here);
            }
            else
            {
                return false;
            }

            int times = at < text.Length && char.IsAsciiDigit(text[at]) ? text[at++] - '0' : 1;
            if (times == 0 || into.Length + ((into.Length - start) * (times - 1)) > MaxLength)
            {
                return false;
            }

            string group = into.ToString(start, into.Length - start);
            for (; times > 1; times--)
            {
                into.Append(group);
            }
        }

        return true;
    }
}
