namespace EventSuite.Music.Abc.Reading;

/// <summary>A place in a line of a text.</summary>
internal ref struct AbcCursor(ReadOnlySpan<char> text, int line, int firstColumn, AbcFaultLog faults)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Characters read so far.</summary>
    public int At { get; set; }

    /// <summary>The character here; '\0' at the end.</summary>
    public readonly char Here => At < _text.Length ? _text[At] : '\0';

    /// <summary>The character after this; '\0' at the end.</summary>
    public readonly char Next => At + 1 < _text.Length ? _text[At + 1] : '\0';

    public readonly bool IsAtEnd => At >= _text.Length;

    public readonly ReadOnlySpan<char> Rest => _text[At..];

    public readonly ReadOnlySpan<char> From(int start) => _text[start..At];

    public readonly void Fault(AbcFaultCode code, int at, string message, string repair) =>
        faults.Add(code, line, firstColumn + at + 1, message, repair);

    /// <summary>Tells of a sign that has nothing to belong to, unless it has.</summary>
    public readonly void Expect(bool holds, int at, string message)
    {
        if (!holds)
        {
            Fault(AbcFaultCode.Dangling, at, message, "Left out.");
        }
    }

    /// <summary>Steps over a character if it is here.</summary>
    public bool Take(char wanted)
    {
        if (Here != wanted || IsAtEnd)
        {
            return false;
        }

        At++;
        return true;
    }

    /// <summary>Steps over all characters like this, and says how many.</summary>
    public int TakeAll(char wanted)
    {
        int start = At;
        while (Take(wanted))
        {
        }

        return At - start;
    }

    public void SkipSpaces()
    {
        while (Here is ' ' or '\t')
        {
            At++;
        }
    }

    /// <summary>A number; null when there is none, 999,999 when it is larger.</summary>
    public int? TakeNumber()
    {
        int start = At;
        int value = 0;
        for (; char.IsAsciiDigit(Here); At++)
        {
            value = Math.Min(999_999, (value * 10) + (Here - '0'));
        }

        return At > start ? value : null;
    }
}
