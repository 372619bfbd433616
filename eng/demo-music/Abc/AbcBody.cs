using DemoMusic.Score;

namespace DemoMusic.Abc;

/// <summary>Reads the notes below the header into bars as written.</summary>
internal sealed class AbcBody(string tune, Key key, int unit)
{
    private readonly List<AbcBar> _bars = [];
    private readonly Dictionary<(char Letter, int Octave), int> _accidentals = [];
    private AbcBar _bar = new(0);
    private string _text = "";
    private int _at;
    private int _line;
    private (int Numerator, int Denominator) _broken = (1, 1);

    /// <summary>Reads all lines from <paramref name="first"/> on.</summary>
    public List<AbcBar> Read(string[] lines, int first)
    {
        _bar = new AbcBar(first + 1);
        for (int i = first; i < lines.Length; i++)
        {
            (_text, _at, _line) = (lines[i], 0, i + 1);
            while (_at < _text.Length)
            {
                ReadToken();
            }
        }

        if (_bar.Length > 0)
        {
            throw Fault("the last bar is not closed by '|' or '|]'.");
        }

        return _bars;
    }

    private void ReadToken()
    {
        switch (_text[_at])
        {
            case ' ':
                _at++;
                break;
            case '"':
                ReadChord();
                break;
            case '|' or ':':
                ReadBarLine();
                break;
            default:
                ReadNote();
                break;
        }
    }

    private void ReadChord()
    {
        int end = _text.IndexOf('"', _at + 1);
        if (end < 0)
        {
            throw Fault("a chord symbol is not closed by '\"'.");
        }

        try
        {
            _bar.Chords.Add((_bar.Length, Chord.Parse(_text[(_at + 1)..end])));
        }
        catch (FormatException fault)
        {
            throw Fault(fault.Message);
        }

        _at = end + 1;
    }

    private void ReadBarLine()
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] is '|' or ':' or ']')
        {
            _at++;
        }

        string sign = _text[start.._at];
        if (sign is not ("|" or "||" or "|]" or "|:" or ":|" or "::" or ":|]"))
        {
            throw Fault($"'{sign}' is no bar line of this subset.");
        }

        _bar.RepeatEnds = sign[0] == ':';
        if (_bar.Length > 0)
        {
            _bars.Add(_bar);
        }
        else if (_bar.RepeatEnds || _bar.Chords.Count > 0)
        {
            throw Fault("a bar has a chord or ends a repeat, but holds no notes.");
        }

        _bar = new AbcBar(_line) { RepeatStarts = sign[^1] == ':' };
        _accidentals.Clear();
    }

    private void ReadNote()
    {
        int? sign = ReadAccidental();
        char letter = _at < _text.Length ? _text[_at] : ' ';
        bool rest = letter == 'z';
        char upper = char.ToUpperInvariant(letter);
        if (!rest && upper is < 'A' or > 'G')
        {
            throw Fault($"'{letter}' is not of this subset.");
        }

        _at++;
        int octave = char.IsLower(letter) ? 5 : 4;
        for (; _at < _text.Length && _text[_at] is ',' or '\''; _at++)
        {
            octave += _text[_at] == '\'' ? 1 : -1;
        }

        int length = ReadLength();
        bool tied = _at < _text.Length && _text[_at] == '-';
        _at += tied ? 1 : 0;
        if (!rest)
        {
            _bar.Notes.Add((new Note(_bar.Length, length, Pitch(upper, octave, sign)), tied));
        }

        _bar.Length += length;
    }

    private int? ReadAccidental()
    {
        int? sign = _text[_at] switch { '^' => 1, '_' => -1, '=' => 0, _ => null };
        _at += sign is null ? 0 : 1;
        return sign;
    }

    private int Pitch(char letter, int octave, int? sign)
    {
        // An accidental holds for its letter and octave until the bar ends.
        if (sign is int written)
        {
            _accidentals[(letter, octave)] = written;
        }

        int natural = PitchName.OfLetter(letter);
        int alteration = _accidentals.TryGetValue((letter, octave), out int held) ? held : FromSignature(natural);
        return (12 * (octave + 1)) + natural + alteration;
    }

    // The signature alters a letter when its natural is not in the scale.
    private int FromSignature(int natural) => key.Scale.Contains(natural) ? 0 : Math.Sign(key.Sharps);

    private int ReadLength()
    {
        int upper = ReadNumber() ?? 1;
        int lower = 1;
        while (_at < _text.Length && _text[_at] == '/')
        {
            _at++;
            lower *= ReadNumber() ?? 2;
        }

        (int numerator, int denominator) = _broken;
        _broken = (1, 1);
        if (_at < _text.Length && _text[_at] is '>' or '<')
        {
            bool dotted = _text[_at] == '>';
            (numerator, denominator) = (numerator * (dotted ? 3 : 1), denominator * 2);
            _broken = (dotted ? 1 : 3, 2);
            _at++;
        }

        int ticks = unit * upper * numerator;
        int parts = lower * denominator;
        return ticks % parts == 0 && ticks > 0 ? ticks / parts : throw Fault("a length is too fine to be counted in ticks.");
    }

    private int? ReadNumber()
    {
        int start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        return _at - start is > 0 and < 4 ? int.Parse(_text.AsSpan(start, _at - start), System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private AbcException Fault(string fault) => new(tune, _line, fault);
}
