namespace MarkovComposer.Model;

/// <summary>
/// A Markov chain of variable order over the tunes of one style. What comes next is asked of the longest memory first:
/// (place in the bar, last step, the one before …). Where a memory has seen little, the next shorter one has its say, by the
/// method of Witten and Bell ("The zero-frequency problem", IEEE Transactions on Information Theory 1991). A memory that only one
/// tune shares is not asked at all, so that no tune is simply played back.
/// <para>Nothing is counted in advance: all places of all tunes are sorted by what stands before them, so that those
/// with the same memory are neighbours, and a longer memory is a part of that neighbourhood.</para>
/// </summary>
internal sealed class StyleModel
{
    /// <summary>The longest memory, in steps.</summary>
    public const int MaxOrder = 8;

    private const int Outside = -1; // before a tune's first step

    private readonly Step[] _alphabet;
    private readonly int[] _letters;  // of each place: index into the alphabet
    private readonly int[] _bars;     // of each place: ticks since the bar line
    private readonly int[] _first;    // of each place: where its tune begins
    private readonly int[] _sorted;   // places by what stands before them
    private readonly Dictionary<int, double[]> _byPlace = [];
    private readonly double[] _always;

    /// <summary>Learns the tunes of a style.</summary>
    public StyleModel(Style style, IReadOnlyList<Tune> tunes)
    {
        Style = style;
        Step[] text = [.. tunes.SelectMany(t => t.Steps)];
        _alphabet = [.. text.Distinct().OrderBy(s => s.Degree).ThenBy(s => s.Ticks)];
        Dictionary<Step, int> letters = _alphabet.Select((step, i) => (step, i)).ToDictionary(s => s.step, s => s.i);
        _letters = [.. text.Select(s => letters[s])];
        _bars = new int[text.Length];
        _first = new int[text.Length];
        int place = 0;
        foreach (Tune tune in tunes)
        {
            int start = place;
            for (int bar = tune.Start; place < start + tune.Steps.Count; bar = (bar + text[place].Ticks) % style.BarTicks, place++)
            {
                (_bars[place], _first[place]) = (bar, start);
            }
        }

        _sorted = [.. Enumerable.Range(0, text.Length)];
        Array.Sort(_sorted, Compare);
        _always = Blend([.. Enumerable.Repeat(1.0 / _alphabet.Length, _alphabet.Length)], 0, _sorted.Length);
    }

    /// <summary>Meter and mode.</summary>
    public Style Style { get; }

    /// <summary>All steps that occur.</summary>
    public IReadOnlyList<Step> Alphabet => _alphabet;

    /// <summary>The mean degree of the tunes' notes, in semitones above the tonic.</summary>
    public double MeanDegree => _letters.Select(l => _alphabet[l]).Where(s => !s.IsRest).Average(s => (double)s.Degree);

    /// <summary>How likely each step of the <see cref="Alphabet"/> is to come next: sum 1.</summary>
    /// <param name="barTick">Ticks since the bar line.</param>
    /// <param name="past">What came before, the latest last.</param>
    /// <param name="order">How many steps of the past count, 0 to <see cref="MaxOrder"/>.</param>
    public double[] Next(int barTick, IReadOnlyList<Step> past, int order)
    {
        (int low, int high) = Narrow(0, _sorted.Length, 0, barTick);
        if (!_byPlace.TryGetValue(barTick, out double[]? chances))
        {
            _byPlace.Add(barTick, chances = Blend(_always, low, high));
        }

        for (int back = 1; back <= Math.Min(order, past.Count); back++)
        {
            int letter = Array.IndexOf(_alphabet, past[^back]);
            (low, high) = letter < 0 ? (low, low) : Narrow(low, high, back, letter);
            if (low == high || Enumerable.Range(low, high - low).All(i => _first[_sorted[i]] == _first[_sorted[low]]))
            {
                break;
            }

            chances = Blend(chances, low, high);
        }

        return chances;
    }

    /// <summary>Witten and Bell: what was seen here, and as much of the shorter memory as there were different things to see.</summary>
    private double[] Blend(double[] shorter, int low, int high)
    {
        double[] counts = new double[_alphabet.Length];
        for (int i = low; i < high; i++)
        {
            counts[_letters[_sorted[i]]]++;
        }

        int kinds = counts.Count(c => c > 0);
        for (int i = 0; i < counts.Length; i++)
        {
            counts[i] = high == low ? shorter[i] : (counts[i] + (kinds * shorter[i])) / (high - low + kinds);
        }

        return counts;
    }

    /// <summary>The part of a range of sorted places in which memory number <paramref name="depth"/> is this value.</summary>
    private (int Low, int High) Narrow(int low, int high, int depth, int value) => (Bound(low, high, depth, value), Bound(low, high, depth, value + 1));

    private int Bound(int low, int high, int depth, int value)
    {
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = Memory(_sorted[middle], depth) < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What a place remembers: at depth 0 its place in the bar, at depth n the step n before.</summary>
    private int Memory(int place, int depth) =>
        depth == 0 ? _bars[place] : place - depth >= _first[place] ? _letters[place - depth] : Outside;

    private int Compare(int one, int other)
    {
        for (int depth = 0; depth <= MaxOrder; depth++)
        {
            int order = Memory(one, depth).CompareTo(Memory(other, depth));
            if (order != 0)
            {
                return order;
            }
        }

        return one.CompareTo(other);
    }
}
