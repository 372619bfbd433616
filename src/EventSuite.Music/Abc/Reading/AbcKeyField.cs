namespace EventSuite.Music.Abc.Reading;

/// <summary>The value of K: (ABC 2.1, "K: - key"): tonic, mode, single accidentals; clefs and the like are passed over.</summary>
internal static class AbcKeyField
{
    /// <summary>Reads a key. False when a word means nothing; the key is then what the rest says.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, AbcKey before, out AbcKey key)
    {
        key = before;
        text = text.Trim();
        if (text.IsEmpty || text.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            key = AbcKey.None;
            return true;
        }

        if (text is "HP" or "Hp")
        {
            key = AbcKey.Of('D', 0, AbcMode.Major);
            return true;
        }

        int at = 0;
        if (text[0] is >= 'A' and <= 'G' && !IsClef(text.IndexOf(' ') is int space and >= 0 ? text[..space] : text))
        {
            int accidental = text.Length > 1 ? text[1] switch { '#' => 1, 'b' => -1, _ => 0 } : 0;
            at = accidental == 0 ? 1 : 2;
            ReadOnlySpan<char> mode = Word(text[at..].TrimStart());
            AbcMode found = ModeOf(mode) ?? AbcMode.Major;
            at = ModeOf(mode) is null ? at : text.Length - text[at..].TrimStart().Length + mode.Length;
            key = AbcKey.Of(text[0], accidental, found);
        }

        return TryRest(text[at..], ref key);
    }

    /// <summary>True when K: or V: moves all pitches: <c>transpose=</c>, <c>octave=</c>, a clef with +8 or −8.</summary>
    public static bool Transposes(ReadOnlySpan<char> text)
    {
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range];
            ReadOnlySpan<char> value = word[(word.IndexOf('=') + 1)..];
            bool isShift = word.StartsWith("transpose=", StringComparison.Ordinal) || word.StartsWith("octave=", StringComparison.Ordinal);
            bool isClef = word.Length == value.Length || word.StartsWith("clef=", StringComparison.Ordinal);
            if ((isShift && value is not "0") || (isClef && IsClef(value) && value.EndsWith("8", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TryRest(ReadOnlySpan<char> text, ref AbcKey key)
    {
        bool valid = true;
        List<(int Step, int Alteration)> accidentals = [];
        foreach (Range range in text.Split(' '))
        {
            ReadOnlySpan<char> word = text[range].Trim();
            if (word is "exp")
            {
                key = AbcKey.Of(key.Tonic, key.Accidental, AbcMode.None);
            }
            else if (word is ['^' or '_' or '=', ..])
            {
                valid &= TryAccidentals(word, accidentals);
            }
            else
            {
                valid &= word.IsEmpty || IsClef(word);
            }
        }

        key = key.With(accidentals);
        return valid;
    }

    private static bool TryAccidentals(ReadOnlySpan<char> word, List<(int Step, int Alteration)> into)
    {
        int at = 0;
        while (at < word.Length)
        {
            int alteration = 0;
            int start = at;
            for (; at < word.Length && word[at] is '^' or '_' or '='; at++)
            {
                alteration += word[at] switch { '^' => 1, '_' => -1, _ => 0 };
            }

            int step = at < word.Length ? AbcLetters.StepOf(word[at]) : -1;
            if (step < 0 || at == start || Math.Abs(alteration) > 2 || into.Count >= 7)
            {
                return false;
            }

            into.Add((step, alteration));
            at++;
        }

        return true;
    }

    private static AbcMode? ModeOf(ReadOnlySpan<char> word)
    {
        if (word is "m" or "M")
        {
            return word is "m" ? AbcMode.Minor : AbcMode.Major;
        }

        Span<char> first = stackalloc char[3];
        return word.Length < 3 || word[..3].ToLowerInvariant(first) != 3 ? null : first switch
        {
            "maj" or "ion" => AbcMode.Major,
            "min" or "aeo" => AbcMode.Minor,
            "dor" => AbcMode.Dorian,
            "mix" => AbcMode.Mixolydian,
            "phr" => AbcMode.Phrygian,
            "lyd" => AbcMode.Lydian,
            "loc" => AbcMode.Locrian,
            _ => null,
        };
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
        {
            length++;
        }

        return text[..length];
    }

    // Clefs ("Clefs and transposition") and other settings of the staff: they change no pitch here.
    private static bool IsClef(ReadOnlySpan<char> word) => word.Contains('=')
        || word.TrimEnd("+-8123456") is "treble" or "bass" or "alto" or "tenor" or "perc" or "none" or "clef";
}
