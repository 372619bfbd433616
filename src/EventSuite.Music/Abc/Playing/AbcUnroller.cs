namespace EventSuite.Music.Abc.Playing;

/// <summary>Writes repeats, endings and parts of a voice out (ABC 2.1, "P: - parts", "Repeat/bar symbols" to "Variant endings").</summary>
internal static class AbcUnroller
{
    /// <summary>Ranges of elements in the order of playing.</summary>
    /// <exception cref="AbcLimitException">More notes and signs than <paramref name="budget"/>, which is counted down.</exception>
    public static List<(int Start, int End)> Ranges(AbcVoice voice, string partOrder, ref int budget)
    {
        List<(int Start, int End)> ranges = [];
        foreach ((int start, int end) in Parts(voice, partOrder))
        {
            for (int at = start; at < end;)
            {
                AbcSection section = AbcSection.Find(voice.Elements.AsSpan(), at, end);
                foreach ((int Start, int End) range in section.Ranges())
                {
                    Spend(ref budget, voice.Elements.AsSpan()[range.Start..range.End]);
                    ranges.Add(range);
                }

                at = section.End;
            }
        }

        return ranges;
    }

    private static void Spend(ref int budget, ReadOnlySpan<AbcElement> elements)
    {
        foreach (AbcElement element in elements)
        {
            budget -= element is AbcSound sound ? Math.Max(1, sound.Tones.Length + sound.Grace.Length) : 1;
            if (budget < 0)
            {
                throw new AbcLimitException("The tune is too long when its repeats are played out.");
            }
        }
    }

    // Without an order, or without labels, the voice as it stands. What stands before the first label is played first.
    private static List<(int Start, int End)> Parts(AbcVoice voice, string order)
    {
        List<(char Label, int Start)> labels = [];
        for (int i = 0; i < voice.Elements.Length && order.Length > 0; i++)
        {
            if (voice.Elements[i] is AbcPartLabel part)
            {
                labels.Add((part.Label, i));
            }
        }

        if (labels.Count == 0)
        {
            return [(0, voice.Elements.Length)];
        }

        var parts = new Dictionary<char, (int Start, int End)>();
        for (int i = 0; i < labels.Count; i++)
        {
            parts.TryAdd(labels[i].Label, (labels[i].Start, i + 1 < labels.Count ? labels[i + 1].Start : voice.Elements.Length));
        }

        return [(0, labels[0].Start), .. order.Where(parts.ContainsKey).Select(label => parts[label])];
    }
}
