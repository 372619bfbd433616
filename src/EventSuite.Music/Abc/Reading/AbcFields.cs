using System.Globalization;

namespace EventSuite.Music.Abc.Reading;

/// <summary>Values of the fields M:, L: and Q: (ABC 2.1, "M: - meter" to "Q: - tempo").</summary>
internal static class AbcFields
{
    /// <summary>A meter: <c>6/8</c>, <c>C</c>, <c>C|</c>, <c>none</c>, <c>(2+2+3)/8</c>, <c>2+3/8</c>.</summary>
    public static bool TryMeter(ReadOnlySpan<char> text, out AbcMeter meter)
    {
        text = text.Trim();
        meter = AbcMeter.CommonTime;
        if (text.IsEmpty || text.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            meter = AbcMeter.Free;
            return true;
        }

        if (text is "C" or "c")
        {
            return true;
        }

        if (text is "C|" or "c|")
        {
            meter = new AbcMeter(2, 2);
            return true;
        }

        int slash = text.IndexOf('/');
        if (slash < 0 || !TryNumber(text[(slash + 1)..], 64, out int unit) || !int.IsPow2(unit))
        {
            return false;
        }

        int beats = 0;
        ReadOnlySpan<char> sum = text[..slash].Trim().Trim("()");
        foreach (Range part in sum.Split('+'))
        {
            if (!TryNumber(sum[part], 255, out int number))
            {
                return false;
            }

            beats = Math.Min(256, beats + number);
        }

        meter = new AbcMeter(beats, unit);
        return beats is > 0 and <= 255;
    }

    /// <summary>A length: <c>1/8</c>, or <c>1</c>.</summary>
    public static bool TryLength(ReadOnlySpan<char> text, out Fraction length)
    {
        text = text.Trim();
        int slash = text.IndexOf('/');
        int below = 1;
        if (!TryNumber(slash < 0 ? text : text[..slash], 512, out int above)
            || (slash >= 0 && !TryNumber(text[(slash + 1)..], 512, out below)))
        {
            length = default;
            return false;
        }

        length = new Fraction(above, below);
        return AbcTime.IsExact(length);
    }

    /// <summary>
    /// A tempo: <c>1/4=120</c>, with a name in quotes, several beats that count together (<c>1/4 3/8=40</c>), and the old
    /// forms <c>120</c> and <c>C3=40</c>, which count unit note lengths. A name alone gives no tempo.
    /// </summary>
    public static bool TryTempo(ReadOnlySpan<char> text, Fraction unitLength, out AbcTempo? tempo)
    {
        tempo = null;
        string plain = WithoutQuotes(text).Trim();
        if (plain.Length == 0)
        {
            return true;
        }

        int equals = plain.IndexOf('=', StringComparison.Ordinal);
        Fraction beat = equals < 0 ? unitLength : default;
        foreach (string part in equals < 0 ? [] : plain[..equals].Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            ReadOnlySpan<char> old = part.AsSpan();
            int times = 1;
            if (old is ['C', ..] && (old.Length == 1 || TryNumber(old[1..], 99, out times)))
            {
                beat += unitLength * new Fraction(times);
            }
            else if (TryLength(old, out Fraction length) && beat < new Fraction(16))
            {
                beat += length;
            }
            else
            {
                return false;
            }
        }

        if (!TryNumber(plain.AsSpan(equals + 1), 9999, out int perMinute) || beat <= Fraction.Zero)
        {
            return false;
        }

        tempo = new AbcTempo(beat, perMinute);
        return true;
    }

    private static string WithoutQuotes(ReadOnlySpan<char> text)
    {
        string[] parts = text.ToString().Split('"');
        return string.Concat(parts.Where((_, i) => i % 2 == 0));
    }

    private static bool TryNumber(ReadOnlySpan<char> text, int max, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= max;
}
