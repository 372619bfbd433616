using System.Text;

namespace EventSuite.Music.Abc.Writing;

/// <summary>Writes the pieces of a bar: heads, lengths, tuplets, ties (chapter "The tune body" of ABC 2.1).</summary>
internal static class AbcBarText
{
    private const int MostInTuplet = 9;

    /// <summary>The unit note length of what is written.</summary>
    public static readonly Fraction Unit = new(1, 8);

    /// <summary>P notes in the time of Q.</summary>
    private static readonly (int P, int Q)[] s_tuplets = [(3, 2), (5, 4), (7, 4)];

    public static void Write(StringBuilder text, ReadOnlySpan<AbcPiece> pieces, AbcSpelling spelling)
    {
        while (!pieces.IsEmpty)
        {
            (int count, int p, int q) = Tuplet(pieces);
            if (p > 0)
            {
                text.Append('(').Append(p);
                if (count != p || p != 3)
                {
                    text.Append(':').Append(q).Append(':').Append(count);
                }
            }

            Fraction stretch = p > 0 ? new Fraction(p, q) : Fraction.One;
            for (int i = 0; i < count; i++)
            {
                Write(text, pieces[i], pieces[i].Length * stretch, spelling);
            }

            pieces = pieces[count..];
            text.Append(pieces.IsEmpty ? "" : " ");
        }
    }

    // A tuplet from here on: the fewest pieces that together fill a plain length, each plain once it is stretched.
    private static (int Count, int P, int Q) Tuplet(ReadOnlySpan<AbcPiece> pieces)
    {
        foreach ((int p, int q) in s_tuplets)
        {
            Fraction sum = Fraction.Zero;
            for (int i = 0; i < pieces.Length && i < MostInTuplet && IsPlain(pieces[i].Length * new Fraction(p, q)) && !IsPlain(pieces[i].Length); i++)
            {
                sum += pieces[i].Length;
                if (IsPlain(sum))
                {
                    return (i + 1, p, q);
                }
            }
        }

        return (1, 0, 0);
    }

    // A note value that people write: down to a 64th, plain or dotted.
    private static bool IsPlain(Fraction length) => long.IsPow2(length.Denominator) && length.Denominator <= 64;

    private static void Write(StringBuilder text, in AbcPiece piece, Fraction written, AbcSpelling spelling)
    {
        if (piece.Pitches.Length == 0)
        {
            text.Append('z');
        }
        else if (piece.Pitches.Length == 1)
        {
            text.Append(spelling.Write(piece.Pitches[0]));
        }
        else
        {
            text.Append('[').AppendJoin("", piece.Pitches.Select(spelling.Write)).Append(']');
        }

        spelling.EndTies();
        text.Append(Length(written / Unit)).Append(piece.IsTied ? "-" : "");
    }

    private static string Length(Fraction units) => (units.Numerator, units.Denominator) switch
    {
        (1, 1) => "",
        (_, 1) => $"{units.Numerator}",
        (1, 2) => "/",
        (1, _) => $"/{units.Denominator}",
        _ => $"{units.Numerator}/{units.Denominator}",
    };
}
