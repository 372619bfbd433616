namespace EventSuite.Music.Abc.Playing;

/// <summary>
/// A stretch of a voice between two places where repeats begin or end (ABC 2.1, "Repeat/bar symbols", "First and second repeats"): a body, then variant
/// endings, played a number of times.
/// </summary>
internal sealed class AbcSection
{
    private readonly List<(AbcBarLine Sign, int Start)> _endings = [];
    private int _times = 1;

    private AbcSection(int start) => Start = start;

    private int Start { get; }

    /// <summary>The element after its last.</summary>
    public int End { get; private set; }

    /// <summary>True when it is played more than once.</summary>
    public bool IsRepeated => _times > 1;

    /// <summary>Finds the section that begins at an element.</summary>
    public static AbcSection Find(ReadOnlySpan<AbcElement> elements, int start, int end)
    {
        var section = new AbcSection(start);
        section.End = section.FindEnd(elements, end);
        return section;
    }

    /// <summary>The ranges of elements in the order of playing.</summary>
    public IEnumerable<(int Start, int End)> Ranges()
    {
        int bodyEnd = _endings.Count == 0 ? End : _endings[0].Start;
        for (int pass = 1; pass <= _times; pass++)
        {
            yield return (Start, bodyEnd);
            for (int i = 0; i < _endings.Count; i++)
            {
                if (_endings[i].Sign.Endings.Contains(pass))
                {
                    yield return (_endings[i].Start, i + 1 < _endings.Count ? _endings[i + 1].Start : End);
                }
            }
        }
    }

    private int FindEnd(ReadOnlySpan<AbcElement> elements, int end)
    {
        bool hasSound = false;
        bool isOpen = false;
        for (int i = Start; i < end; i++)
        {
            if (elements[i] is AbcSound)
            {
                hasSound = true;
            }
            else if (elements[i] is AbcPartLabel && hasSound && !isOpen)
            {
                return i;
            }
            else if (elements[i] is AbcBarLine line)
            {
                if (hasSound && EndsBefore(line, isOpen))
                {
                    return i;
                }

                if (hasSound && EndsBehind(line, isOpen, HasNextEnding(elements[(i + 1)..end])))
                {
                    return i + (line.RepeatsAhead > 0 ? 0 : 1);
                }

                isOpen |= line.RepeatsAhead > 0;
                if (!line.Endings.IsEmpty)
                {
                    _endings.Add((line, i));
                    _times = Math.Max(_times, line.Endings[^1]);
                }
            }
        }

        return end;
    }

    // "|:" begins the next section. When this one began with "|:" as well and was never closed, the writer forgot to.
    private bool EndsBefore(AbcBarLine line, bool isOpen)
    {
        bool ends = line.RepeatsAhead > 0 && line.RepeatsBack == 0;
        if (ends && isOpen && _endings.Count == 0)
        {
            _times = 2;
        }

        return ends;
    }

    // ":|" ends a section unless another ending follows. So does a double line, in the last ending or without any repeat.
    private bool EndsBehind(AbcBarLine line, bool isOpen, bool endingFollows)
    {
        if (line.RepeatsBack > 0 && (_endings.Count < 2 || !line.Endings.IsEmpty))
        {
            _times = Math.Max(_times, line.RepeatsBack + 1);
        }

        if (endingFollows || !line.Endings.IsEmpty)
        {
            return false;
        }

        return line.RepeatsBack > 0 || (line.IsDouble && (_endings.Count > 0 ? _times > 1 : !isOpen));
    }

    private static bool HasNextEnding(ReadOnlySpan<AbcElement> following)
    {
        foreach (AbcElement element in following)
        {
            if (element is AbcSound)
            {
                return false;
            }

            if (element is AbcBarLine line)
            {
                return line.RepeatsAhead == 0 && line.Endings is [> 1, ..];
            }
        }

        return false;
    }
}
