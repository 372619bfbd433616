using System.Collections.Immutable;

namespace EventSuite.Music.Abc.Reading;

/// <summary>One pass over a text: finds the tunes (ABC 2.1, "Abc files, tunes and fragments") and gives their lines to them.</summary>
internal sealed class AbcReading(AbcReadOptions options)
{
    private readonly AbcFaultLog _faults = new(options.MaxFaultsListed);
    private readonly ImmutableArray<AbcTune>.Builder _tunes = ImmutableArray.CreateBuilder<AbcTune>();
    // Longer values outside tunes are cut: they are read again for every tune.
    private const int LongestHeaderValue = 200;
    private readonly List<(char Name, string Value)> _loose = [];
    private List<(char Name, string Value)>? _fileHeader;
    private AbcTuneBuilder? _tune;
    private int _elements;
    private bool _isFull;

    public AbcReadOptions Options => options;

    public bool HasRoom => !_isFull;

    /// <summary>Counts an element; false when there are too many.</summary>
    public bool TakeRoom()
    {
        _isFull |= ++_elements > options.MaxElements;
        return !_isFull;
    }

    public AbcReadResult Read(ReadOnlySpan<char> text)
    {
        int number = 0;
        if (text.Length > options.MaxCharacters)
        {
            _faults.Add(AbcFaultCode.Limit, 1, 1, $"At most {options.MaxCharacters} characters are expected, found {text.Length}.", "The rest is left out.");
            text = text[..options.MaxCharacters];
        }

        foreach (ReadOnlySpan<char> line in text.EnumerateLines())
        {
            ReadLine(line, ++number);
            if (_isFull)
            {
                _faults.Add(AbcFaultCode.Limit, number, 1, $"At most {options.MaxElements} notes and signs are expected.", "The rest is left out.");
                break;
            }
        }

        EndTune(number);
        return new AbcReadResult(_tunes.ToImmutable(), _faults.Listed, _faults.Count);
    }

    private void ReadLine(ReadOnlySpan<char> line, int number)
    {
        // A byte order mark, and white space at the end, mean nothing.
        line = (number == 1 ? line.TrimStart('\uFEFF') : line).TrimEnd();
        if (line.IsEmpty)
        {
            EndTune(number);
            return;
        }

        int comment = IndexOfComment(line);
        if (comment == 0)
        {
            if (line.StartsWith("%%MIDI", StringComparison.Ordinal))
            {
                _faults.Add(AbcFaultCode.LeftOut, number, 1, $"MIDI instructions are not played, found {AbcFaultLog.Quote(line)}.", "Left out.");
            }

            return;
        }

        line = line[..comment].TrimEnd();
        if (IsField(line))
        {
            ReadField(line[0], line[2..].Trim(), new AbcCursor(line, number, 0, _faults), number);
        }
        else if (_tune is { IsInBody: true } tune)
        {
            var cursor = new AbcCursor(line, number, 0, _faults);
            tune.ReadMusic(ref cursor);
        }
        else if (_tune is not null)
        {
            _faults.Add(AbcFaultCode.Header, number, 1, $"A field is expected in the header, found {AbcFaultLog.Quote(line)}.", "Skipped.");
        }
    }

    private void ReadField(char name, ReadOnlySpan<char> value, AbcCursor cursor, int number)
    {
        if (name == 'X' && _tune is not null)
        {
            _faults.Add(AbcFaultCode.Header, number, 1, "An empty line is expected before a tune.", "A tune begins here.");
            EndTune(number);
        }

        if (name == 'X' || (name == 'K' && _tune is null))
        {
            if (name == 'K')
            {
                _faults.Add(AbcFaultCode.Header, number, 1, "A tune is expected to begin with X:, found K:.", "A tune begins here.");
            }

            _tune = StartTune(name == 'X', number, ref cursor);
        }

        if (_tune is null)
        {
            _loose.RemoveAll(field => field.Name == name);
            _loose.Add((name, value[..Math.Min(value.Length, LongestHeaderValue)].ToString()));
        }
        else if (_tune.IsInBody)
        {
            _tune.BodyField(name, value, ref cursor);
        }
        else
        {
            _tune.HeaderField(name, value, ref cursor);
        }
    }

    // Fields before the first X: are the file header and hold for all tunes ("File header"); otherwise they belong to a tune
    // without X:.
    private AbcTuneBuilder StartTune(bool hasNumber, int number, ref AbcCursor cursor)
    {
        var tune = new AbcTuneBuilder(this, number);
        if (hasNumber)
        {
            _fileHeader ??= [.. _loose];
            _loose.Clear();
        }

        foreach ((char field, string text) in (_fileHeader ?? []).Concat(_loose))
        {
            tune.HeaderField(field, text, ref cursor);
        }

        _loose.Clear();
        return tune;
    }

    private void EndTune(int number)
    {
        if (_tune is { IsInBody: false })
        {
            _faults.Add(AbcFaultCode.Header, number, 1, "A header is expected to end with K:.", "The tune is left out.");
        }
        else if (_tune is not null)
        {
            _tunes.Add(_tune.Build());
        }

        _tune = null;
    }

    // In the body a letter that is a note may stand before a colon: "A:|" ends a repeat.
    private bool IsField(ReadOnlySpan<char> line)
    {
        if (line.Length < 2 || line[1] != ':' || !char.IsAsciiLetter(line[0]))
        {
            return false;
        }

        bool isSound = char.ToUpperInvariant(line[0]) is (>= 'A' and <= 'G') or 'Z' || line[0] is 'x' or 'y';
        return !(_tune is { IsInBody: true } && isSound && line.Length > 2 && line[2] is '|' or ':' or ']');
    }

    private static int IndexOfComment(ReadOnlySpan<char> line)
    {
        for (int from = 0; from < line.Length; from++)
        {
            int at = line[from..].IndexOf('%');
            if (at < 0)
            {
                break;
            }

            from += at;
            if (from == 0 || line[from - 1] != '\\')
            {
                return from;
            }
        }

        return line.Length;
    }
}
