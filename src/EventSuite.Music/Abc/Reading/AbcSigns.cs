namespace EventSuite.Music.Abc.Reading;

/// <summary>Reads the signs around notes: tuplets, broken rhythm, symbols in quotes, decorations, overlays. The cursor is on their first character.</summary>
internal static class AbcSigns
{
    private const int LongestDecoration = 32;

    /// <summary><c>(p</c>, <c>(p:q</c>, <c>(p:q:r</c> and <c>(p::r</c>; what is left out has the usual values.</summary>
    public static void Tuplet(ref AbcCursor cursor, AbcTuneBuilder tune)
    {
        int start = cursor.At++;
        int p = cursor.TakeNumber() ?? 0;
        int? q = null;
        int? r = null;
        bool plain = !cursor.Take(':');
        if (!plain)
        {
            q = cursor.TakeNumber();
            r = cursor.Take(':') ? cursor.TakeNumber() : null;
        }

        int usual = p switch { 2 or 4 or 8 => 3, 3 or 6 => 2, _ => tune.Voice.Meter.IsCompound ? 3 : 2 };
        var tuplet = new AbcTuplet(p, q ?? usual, r ?? p, plain);
        if (p is < 2 or > 9 || tuplet.Q is < 1 or > 99 || tuplet.R is < 1 or > 99)
        {
            cursor.Fault(AbcFaultCode.NoteValue, start, $"A tuplet of 2 to 9 notes is expected, found {AbcFaultLog.Quote(cursor.From(start))}.", "Its notes keep their lengths.");
            return;
        }

        tune.Add(tuplet);
    }

    /// <summary><c>&gt;</c> and <c>&lt;</c>.</summary>
    public static void Broken(ref AbcCursor cursor, AbcTuneBuilder tune)
    {
        int start = cursor.At;
        int marks = cursor.TakeAll(cursor.Here);
        int signed = cursor.From(start)[0] == '>' ? marks : -marks;
        cursor.Expect(marks <= 3 && tune.Voice.Break(signed), start, "Broken rhythm, up to three marks, is expected between two notes.");
    }

    /// <summary>A chord symbol, or an annotation, which is passed over.</summary>
    public static void Quoted(ref AbcCursor cursor, AbcTuneBuilder tune)
    {
        int end = cursor.Rest[1..].IndexOf('"');
        if (end < 0)
        {
            cursor.Expect(false, cursor.At, "A chord symbol must be closed by '\"'.");
            cursor.At++;
            return;
        }

        ReadOnlySpan<char> text = cursor.Rest[1..(end + 1)].Trim();
        // An annotation ("Annotations") begins with its place and is no chord.
        if (!text.IsEmpty && text[0] is not ('^' or '_' or '<' or '>' or '@'))
        {
            tune.Add(new AbcChordSymbol(text[..Math.Min(text.Length, 64)].ToString()));
        }

        cursor.At += end + 2;
    }

    /// <summary><c>!trill!</c> and, as of old, <c>+trill+</c>; a lone <c>!</c> is a line break of old ("Typesetting line-breaks").</summary>
    public static void Decoration(ref AbcCursor cursor)
    {
        ReadOnlySpan<char> rest = cursor.Rest[1..];
        int end = rest[..Math.Min(rest.Length, LongestDecoration)].IndexOf(cursor.Here);
        bool named = end > 0 && !rest[..end].ContainsAny(" |[]:\"");
        cursor.At += named ? end + 2 : 1;
    }

    /// <summary><c>&amp;</c> and what stands behind it up to the bar line ("Voice overlay").</summary>
    public static void Overlay(ref AbcCursor cursor)
    {
        int start = cursor.At;
        int length = cursor.Rest.IndexOf('|');
        cursor.At += length < 0 ? cursor.Rest.Length : length;
        cursor.Fault(AbcFaultCode.LeftOut, start, "A voice overlay ('&') is not played.", "Left out to the end of the bar.");
    }
}
