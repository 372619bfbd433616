using System.Collections.Immutable;

namespace EventSuite.Music.Abc.Reading;

/// <summary>A voice while it is read: its elements, and what is remembered from one note to the next.</summary>
internal sealed class AbcVoiceBuilder(string id, AbcKey key, AbcMeter meter, Fraction unitLength, AbcAccidentals accidentals)
{
    private readonly ImmutableArray<AbcElement>.Builder _elements = ImmutableArray.CreateBuilder<AbcElement>();
    private readonly Dictionary<(int Step, int Octave), int> _accidentals = [];
    private readonly Dictionary<(int Step, int Octave), int> _tiedOver = [];
    private int _last = -1;
    private int _pendingBroken;
    private Fraction _tuplet;
    private int _tupletLeft;
    private bool _isRepeatOpen;
    private bool _hasSoundSince;

    public AbcKey Key { get; private set; } = key;

    public AbcMeter Meter { get; private set; } = meter;

    /// <summary>How far accidentals reach.</summary>
    public AbcAccidentals Accidentals { get; set; } = accidentals;

    public Fraction UnitLength { get; private set; } = unitLength;

    /// <summary>Grace notes that wait for their note.</summary>
    public ImmutableArray<AbcTone> Grace { get; set; } = [];

    /// <summary>True while the broken rhythm of the note before waits for its second note.</summary>
    public bool HasPendingBroken => _pendingBroken != 0;

    public AbcVoice Build() => new(id, _elements.ToImmutable());

    public void Add(AbcElement element)
    {
        switch (element)
        {
            case AbcKeyChange change:
                Key = change.Key;
                _accidentals.Clear();
                break;
            case AbcMeterChange change:
                Meter = change.Meter;
                break;
            case AbcUnitChange change:
                UnitLength = change.Length;
                break;
            case AbcTuplet tuplet:
                _tuplet = new Fraction(tuplet.Q, tuplet.P);
                _tupletLeft = tuplet.R;
                break;
            case AbcBarLine { HasLine: true }:
                EndBar();
                break;
            default:
                break;
        }

        _elements.Add(element);
    }

    /// <summary>Semitones that hold for a letter here: the accidental written, the bar's, a tie's or the key's ("Accidentals").</summary>
    public int Alter(int step, int octave, int? written)
    {
        (int Step, int Octave) place = (step, Accidentals == AbcAccidentals.Pitch ? 0 : octave);
        if (written is int accidental)
        {
            if (Accidentals != AbcAccidentals.Not)
            {
                _accidentals[place] = accidental;
            }

            return accidental;
        }

        return _accidentals.TryGetValue(place, out int held) ? held
            : _tiedOver.TryGetValue((step, octave), out int tied) ? tied
            : Key.Signature[step];
    }

    /// <summary>Adds a note or rest; false when its length, broken rhythm and tuplets worked in, is too long or too fine.</summary>
    public bool AddSound(ImmutableArray<AbcTone> tones, Fraction written)
    {
        Fraction length = written;
        if (_tupletLeft > 0)
        {
            length *= _tuplet;
            _tupletLeft--;
        }

        length *= SecondOf(_pendingBroken);
        _pendingBroken = 0;
        _tiedOver.Clear();
        if (!AbcTime.IsExact(length) || !AbcTime.IsExact(written))
        {
            return false;
        }

        _hasSoundSince = true;
        _last = _elements.Count;
        _elements.Add(new AbcSound(tones, written, length) { Grace = Grace });
        Grace = [];
        return true;
    }

    /// <summary>True when <c>|:</c> opens a repeat while another is open and never closed: the player then repeats that one.</summary>
    public bool ReopensRepeat(AbcBarLine line)
    {
        bool reopens = _isRepeatOpen && _hasSoundSince && line is { RepeatsAhead: > 0, RepeatsBack: 0 };
        _isRepeatOpen &= line.RepeatsBack == 0 && line.Endings.IsEmpty;
        if (line.RepeatsAhead > 0)
        {
            (_isRepeatOpen, _hasSoundSince) = (true, false);
        }

        return reopens;
    }

    /// <summary>Broken rhythm after the last note ("Broken rhythm"): 1 to 3 for <c>&gt;</c> and more, negative for <c>&lt;</c>.</summary>
    public bool Break(int marks)
    {
        if (_last < 0 || HasPendingBroken || _elements[_last] is not AbcSound { Broken: 0 } sound)
        {
            return false;
        }

        Fraction length = sound.Length * SecondOf(-marks);
        if (!AbcTime.IsExact(length))
        {
            return false;
        }

        _elements[_last] = sound with { Broken = marks, Length = length };
        _pendingBroken = marks;
        return true;
    }

    /// <summary>Ties the heads of the last note to the next ("Ties and slurs").</summary>
    public bool Tie()
    {
        if (_last < 0 || _elements[_last] is not AbcSound { IsRest: false } sound)
        {
            return false;
        }

        _elements[_last] = sound with { Tones = [.. sound.Tones.Select(tone => tone with { IsTied = true })] };
        return true;
    }

    // Accidentals end with the bar, but for a note that a tie carries over the line.
    private void EndBar()
    {
        _accidentals.Clear();
        if (_last >= 0 && _elements[_last] is AbcSound sound)
        {
            foreach (AbcTone tone in sound.Tones.Where(tone => tone.IsTied))
            {
                _tiedOver[(tone.Step, tone.Octave)] = tone.Alteration;
            }
        }
    }

    // What a broken rhythm does to its second note; with the sign turned, to its first.
    private static Fraction SecondOf(int marks)
    {
        int whole = 1 << Math.Abs(marks);
        return marks switch
        {
            0 => Fraction.One,
            > 0 => new Fraction(1, whole),
            _ => new Fraction((2 * whole) - 1, whole),
        };
    }
}
