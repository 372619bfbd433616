using System.Collections.Immutable;

namespace EventSuite.Music.Abc.Reading;

/// <summary>A tune while it is read: its header, then its voices.</summary>
internal sealed class AbcTuneBuilder
{
    private readonly AbcReading _reading;
    private readonly List<AbcVoiceBuilder> _voices = [];
    private readonly Dictionary<string, AbcVoiceBuilder> _byId = new(StringComparer.Ordinal);
    private readonly List<string> _composers = [];
    private readonly List<string> _titles = [];
    private readonly AbcMusic _music;
    private AbcTune _header;
    private AbcMeter? _meter;
    private Fraction? _unitLength;
    private string _tempo = "";
    private AbcVoiceBuilder? _voice;
    private AbcAccidentals _accidentals;

    public AbcTuneBuilder(AbcReading reading, int line)
    {
        _reading = reading;
        _accidentals = reading.Options.Accidentals;
        _music = new AbcMusic(this);
        _header = new AbcTune { Line = line };
    }

    /// <summary>True once K: has ended the header.</summary>
    public bool IsInBody { get; private set; }

    public bool HasRoom => _reading.HasRoom;

    /// <summary>The voice that is being written.</summary>
    public AbcVoiceBuilder Voice => _voice ??= VoiceOf("");

    public void Add(AbcElement element)
    {
        if (TakeRoom())
        {
            Voice.Add(element);
        }
    }

    public bool TakeRoom() => _reading.TakeRoom();

    public void ReadMusic(ref AbcCursor cursor) => _music.Read(ref cursor);

    /// <summary>A field of the header ("Information fields"). K: ends it.</summary>
    public void HeaderField(char name, ReadOnlySpan<char> value, ref AbcCursor cursor)
    {
        bool valid = true;
        switch (name)
        {
            case 'X': _header = _header with { Number = value.ToString() }; break;
            case 'T': _titles.Add(value.ToString()); break;
            case 'C': _composers.Add(value.ToString()); break;
            case 'R': _header = _header with { Rhythm = value.ToString() }; break;
            case 'Q': _tempo = value.ToString(); break;
            case 'M':
                valid = AbcFields.TryMeter(value, out AbcMeter meter);
                _meter = valid ? meter : _meter;
                break;
            case 'L':
                valid = AbcFields.TryLength(value, out Fraction length);
                _unitLength = valid ? length : _unitLength;
                break;
            case 'I': Instruct(value); break;
            case 'P':
                valid = AbcPartOrder.TryParse(value, out string order);
                _header = _header with { PartOrder = order };
                break;
            case 'K':
                valid = AbcKeyField.TryParse(value, AbcKey.None, out AbcKey key);
                EndHeader(key, ref cursor);
                break;
            default: break;
        }

        Expect(valid, name, value, cursor);
        ExpectPitch(name, value, cursor);
    }

    /// <summary>A field in the body, on a line of its own or in brackets ("Use of fields within the tune body"). Unknown ones say nothing about the sound.</summary>
    public void BodyField(char name, ReadOnlySpan<char> value, ref AbcCursor cursor)
    {
        bool valid = true;
        switch (name)
        {
            case 'M':
                valid = AbcFields.TryMeter(value, out AbcMeter meter);
                AddIf(valid, new AbcMeterChange(meter));
                break;
            case 'L':
                valid = AbcFields.TryLength(value, out Fraction length);
                AddIf(valid, new AbcUnitChange(length));
                break;
            case 'Q':
                valid = AbcFields.TryTempo(value, Voice.UnitLength, out AbcTempo? tempo);
                AddIf(tempo is not null, new AbcTempoChange(tempo ?? AbcTempo.Default));
                break;
            case 'K':
                valid = AbcKeyField.TryParse(value, Voice.Key, out AbcKey key);
                Add(new AbcKeyChange(key));
                break;
            case 'P' when value.Trim() is [>= 'A' and <= 'Z', ..] label:
                Add(new AbcPartLabel(label[0]));
                break;
            case 'V':
                int end = value.Trim().IndexOfAny(' ', '\t');
                _voice = VoiceOf((end < 0 ? value.Trim() : value.Trim()[..end]).ToString(), cursor);
                break;
            case 'I': Instruct(value); break;
            case 'T': _titles.Add(value.ToString()); break;
            default: break;
        }

        Expect(valid, name, value, cursor);
        ExpectPitch(name, value, cursor);
    }

    public AbcTune Build() => _header with
    {
        Titles = [.. _titles],
        Composer = string.Join("; ", _composers),
        Voices = _voices.Count == 0 ? [new AbcVoice("", [])] : [.. _voices.Select(voice => voice.Build())],
    };

    private void EndHeader(AbcKey key, ref AbcCursor cursor)
    {
        IsInBody = true;
        // Without M: there is no meter ("M: - meter"); L: has its value from the meter.
        AbcMeter meter = _meter ?? AbcMeter.Free;
        Fraction unit = _unitLength ?? meter.DefaultUnitLength;
        Expect(AbcFields.TryTempo(_tempo, unit, out AbcTempo? tempo), 'Q', _tempo, cursor);
        _header = _header with { Key = key, Meter = meter, UnitLength = unit, Tempo = tempo };
    }

    private AbcVoiceBuilder VoiceOf(string id) => VoiceOf(id, default);

    private AbcVoiceBuilder VoiceOf(string id, in AbcCursor cursor)
    {
        if (_byId.TryGetValue(id, out AbcVoiceBuilder? known))
        {
            return known;
        }

        if (_voices.Count >= _reading.Options.MaxVoices)
        {
            cursor.Fault(AbcFaultCode.Limit, 0, $"At most {_reading.Options.MaxVoices} voices are expected.", "Read into the last.");
            return _voices[^1];
        }

        var voice = new AbcVoiceBuilder(id, _header.Key, _header.Meter, _header.UnitLength, _accidentals);
        _byId.Add(id, voice);
        _voices.Add(voice);
        return voice;
    }

    // The one instruction ("I: - instruction") that changes what is heard; the others are about print.
    private void Instruct(ReadOnlySpan<char> value)
    {
        const string Name = "propagate-accidentals ";
        if (value.StartsWith(Name, StringComparison.Ordinal) && Enum.TryParse(value[Name.Length..].Trim(), true, out AbcAccidentals reach) && Enum.IsDefined(reach))
        {
            _accidentals = reach;
            _voices.ForEach(voice => voice.Accidentals = reach);
        }
    }

    private void AddIf(bool holds, AbcElement element)
    {
        if (holds)
        {
            Add(element);
        }
    }

    private static void Expect(bool valid, char name, ReadOnlySpan<char> value, in AbcCursor cursor)
    {
        if (!valid)
        {
            cursor.Fault(AbcFaultCode.FieldValue, 0, $"{Expected(name)} is expected in {name}:, found {AbcFaultLog.Quote(value.Trim())}.", "Read as far as it means something.");
        }
    }

    // "Clefs and transposition": what these say about pitch is not played.
    private static void ExpectPitch(char name, ReadOnlySpan<char> value, in AbcCursor cursor)
    {
        if ((name is 'K' or 'V' && AbcKeyField.Transposes(value)) || (name is 'I' && value.StartsWith("MIDI", StringComparison.Ordinal)))
        {
            cursor.Fault(AbcFaultCode.LeftOut, 0, $"Clefs, voices and instructions that transpose or choose sounds are not played, found {AbcFaultLog.Quote(value.Trim())}.", "Notes sound as written.");
        }
    }

    private static string Expected(char name) => name switch
    {
        'M' => "A meter such as 6/8, C or none",
        'L' => "A length such as 1/8",
        'Q' => "A tempo such as 1/4=120",
        'K' => "A key such as G, F#m or ADor",
        _ => "An order of parts such as AABB",
    };
}
