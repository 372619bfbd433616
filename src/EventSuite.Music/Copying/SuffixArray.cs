namespace EventSuite.Music.Copying;

/// <summary>
/// The suffixes of a text in order, in linear time: induced sorting (G. Nong, S. Zhang, W. H. Chan, "Two efficient
/// algorithms for linear time suffix array construction", IEEE Transactions on Computers 2011). A suffix is "small" when
/// it is less than the next one; the small ones that follow a large one (the valleys) are sorted first, all others follow.
/// </summary>
internal static class SuffixArray
{
    /// <summary>Starts of all suffixes in their order.</summary>
    /// <param name="text">Letters 0 to <paramref name="letters"/> − 1.</param>
    /// <param name="letters">Size of the alphabet.</param>
    public static int[] Build(int[] text, int letters)
    {
        if (text.Length <= 1)
        {
            return text.Length == 0 ? [] : [0];
        }

        bool[] small = new bool[text.Length];
        for (int i = text.Length - 2; i >= 0; i--)
        {
            small[i] = text[i] == text[i + 1] ? small[i + 1] : text[i] < text[i + 1];
        }

        int[] valleys = [.. Enumerable.Range(1, text.Length - 1).Where(i => small[i] && !small[i - 1])];
        int[] suffixes = Induce(text, letters, small, valleys);
        if (valleys.Length > 1)
        {
            suffixes = Induce(text, letters, small, SortValleys(text, valleys, suffixes));
        }

        return suffixes;
    }

    /// <summary>Valleys in the order of their suffixes: names each stretch from valley to valley, and sorts the names.</summary>
    private static int[] SortValleys(int[] text, int[] valleys, int[] suffixes)
    {
        int[] number = new int[text.Length];
        Array.Fill(number, -1);
        for (int i = 0; i < valleys.Length; i++)
        {
            number[valleys[i]] = i;
        }

        int[] names = new int[valleys.Length];
        int name = -1;
        int last = -1;
        foreach (int suffix in suffixes)
        {
            if (number[suffix] >= 0)
            {
                name += last >= 0 && Stretch(text, valleys, number[last]).SequenceEqual(Stretch(text, valleys, number[suffix])) ? 0 : 1;
                names[number[suffix]] = name;
                last = suffix;
            }
        }

        return Array.ConvertAll(Build(names, name + 1), i => valleys[i]);
    }

    /// <summary>From a valley to the next, that one included; the last reaches to the end, where nothing is like it.</summary>
    private static ReadOnlySpan<int> Stretch(int[] text, int[] valleys, int number) => number + 1 < valleys.Length
        ? text.AsSpan(valleys[number]..(valleys[number + 1] + 1))
        : text.AsSpan(valleys[number]);

    /// <summary>Places the valleys at the ends of their letters, then the large suffixes from the left, the small from the right.</summary>
    private static int[] Induce(int[] text, int letters, bool[] small, int[] valleys)
    {
        int[] starts = new int[letters + 1];
        foreach (int letter in text)
        {
            starts[letter + 1]++;
        }

        for (int i = 0; i < letters; i++)
        {
            starts[i + 1] += starts[i];
        }

        int[] suffixes = new int[text.Length];
        Array.Fill(suffixes, -1);
        int[] ends = starts[1..];
        for (int i = valleys.Length - 1; i >= 0; i--)
        {
            suffixes[--ends[text[valleys[i]]]] = valleys[i];
        }

        int[] heads = starts[..^1];
        suffixes[heads[text[^1]]++] = text.Length - 1;
        for (int i = 0; i < suffixes.Length; i++)
        {
            if (suffixes[i] > 0 && !small[suffixes[i] - 1])
            {
                suffixes[heads[text[suffixes[i] - 1]]++] = suffixes[i] - 1;
            }
        }

        ends = starts[1..];
        for (int i = suffixes.Length - 1; i >= 0; i--)
        {
            if (suffixes[i] > 0 && small[suffixes[i] - 1])
            {
                suffixes[--ends[text[suffixes[i] - 1]]] = suffixes[i] - 1;
            }
        }

        return suffixes;
    }
}
