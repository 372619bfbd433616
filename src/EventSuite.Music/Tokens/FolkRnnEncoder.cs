using System.Collections.Immutable;
using EventSuite.Music.Abc;
using EventSuite.Music.Abc.Playing;
using EventSuite.Music.Abc.Reading;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tokens;

/// <summary>Writes tunes as folk-rnn's tokens: transposed to the root C, lengths in eighths, signs as they stand.</summary>
public sealed class FolkRnnEncoder
{
    private static readonly Fraction s_unit = new(1, 8);

    private readonly FolkRnnVocabulary _vocabulary;
    private readonly ImmutableArray<string>.Builder _tokens = ImmutableArray.CreateBuilder<string>();
    private readonly List<string> _losses = [];
    private readonly int _steps;
    private bool _hasAccidental;
    private readonly int _semitones;

    private FolkRnnEncoder(AbcKey key, FolkRnnVocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        // To the nearest C: down from D, E and F sharp, up from G, A and B.
        int up = (12 - key.TonicPitchClass) % 12;
        int letters = (7 - AbcLetters.StepOf(key.Tonic)) % 7;
        _semitones = up > 6 ? up - 12 : up;
        _steps = _semitones < 0 || (_semitones == 0 && letters > 3) ? letters - 7 : letters;
    }

    /// <summary>The first voice of a tune as tokens. Grace notes, chord symbols, tempo and titles are no tokens of folk-rnn and left out in silence.</summary>
    public static FolkRnnEncoding Encode(AbcTune tune, FolkRnnVocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(tune);
        return new FolkRnnEncoder(tune.Key, vocabulary ?? FolkRnnVocabulary.V2).Write(tune);
    }

    /// <summary>A song of one voice as tokens.</summary>
    /// <exception cref="AbcLimitException">More bars than the writer of ABC allows.</exception>
    public static FolkRnnEncoding Encode(Song song, FolkRnnVocabulary? vocabulary = null) =>
        Encode(AbcReader.Read(AbcWriter.Write(song)).Tunes[0], vocabulary);

    private FolkRnnEncoding Write(AbcTune tune)
    {
        if (!tune.Meter.IsFree)
        {
            AddMeter(tune.Meter);
        }

        string mode = tune.Key.Mode switch
        {
            AbcMode.Minor => "min",
            AbcMode.Dorian => "dor",
            AbcMode.Mixolydian => "mix",
            AbcMode.Phrygian => "phr",
            AbcMode.Lydian => "lyd",
            AbcMode.Locrian => "loc",
            _ => "maj",
        };
        Add($"K:C{mode}", "mode");
        LoseIf(tune.Key.IsAltered, "single accidentals of the key");
        LoseIf(tune.Voices.Length > 1, "voices beside the first");
        LoseIf(tune.PartOrder.Length > 0, "order of parts");
        ImmutableArray<AbcElement> elements = tune.Voices[0].Elements;
        HashSet<int> opening = Opening(elements);
        for (int i = 0; i < elements.Length; i++)
        {
            Write(opening.Contains(i) ? (AbcBarLine)elements[i] with { RepeatsAhead = 1 } : elements[i]);
        }

        return new FolkRnnEncoding(_tokens.ToImmutable(), [.. _losses.Distinct()]);
    }

    // folk-rnn has no double line, behind which a repeat may begin unsaid: there it is opened.
    private HashSet<int> Opening(ImmutableArray<AbcElement> elements)
    {
        HashSet<int> opening = [];
        for (int at = 0; at < elements.Length;)
        {
            AbcSection section = AbcSection.Find(elements.AsSpan(), at, elements.Length);
            if (at > 0 && section.IsRepeated && elements[at - 1] is AbcBarLine { RepeatsBack: 0, RepeatsAhead: 0, Endings: [] } line)
            {
                _ = (line.IsDouble || elements[at] is AbcPartLabel) && opening.Add(at - 1);
            }
            else
            {
                LoseIf(at > 0 && section.IsRepeated && elements[at] is AbcPartLabel && elements[at - 1] is not AbcBarLine, "repeat from a part within a bar");
            }

            at = section.End;
        }

        return opening;
    }

    private void Write(AbcElement element)
    {
        switch (element)
        {
            case AbcSound sound:
                Write(sound);
                break;
            case AbcBarLine line:
                Write(line);
                break;
            case AbcTuplet tuplet:
                LoseIf(!tuplet.IsPlain, "tuplet (p:q:r");
                Add($"({tuplet.P}", "tuplet");
                break;
            case AbcMeterChange change:
                AddMeter(change.Meter);
                break;
            case AbcKeyChange:
                _losses.Add("change of key");
                break;
            default:
                break;
        }
    }

    private void Write(AbcSound sound)
    {
        LoseIf(sound.Tones.Any(tone => tone.IsTied), "tie");
        _hasAccidental |= sound.Tones.Any(tone => tone.Accidental is not null);
        bool isChord = sound.Tones.Length > 1;
        string broken = new(sound.Broken > 0 ? '>' : '<', Math.Abs(sound.Broken));
        string length = Length(sound.Written);
        if (isChord)
        {
            Add("[", "chord");
        }

        foreach (AbcTone tone in sound.Tones)
        {
            Add(Moved(tone).ToString(), "pitch");
            AddIfAny(isChord ? length : length + broken, "length");
        }

        if (isChord)
        {
            Add("]", "chord");
            AddIfAny(broken, "length");
        }
        else if (sound.IsRest)
        {
            Add("z", "rest");
            AddIfAny(length + broken, "length");
        }
    }

    private void Write(AbcBarLine line)
    {
        LoseIf(line.RepeatsBack > 1, "repeat of more than two passes");
        LoseIf(!line.HasLine && _hasAccidental, "accidental that holds into a variant ending");
        _hasAccidental &= !line.HasLine;
        LoseIf(line.RepeatsBack > 0 && line.Endings is [1, ..], "first ending behind a repeat");
        if (line.RepeatsBack > 0)
        {
            Add(":|", "bar line");
        }

        if (line.RepeatsAhead > 0)
        {
            Add("|:", "bar line");
        }
        else if (line.RepeatsBack == 0 && line.HasLine && line.Endings.IsEmpty)
        {
            Add("|", "bar line");
        }

        if (!line.Endings.IsEmpty)
        {
            Add($"|{string.Join(',', line.Endings)}", "variant ending");
        }
    }

    // The same sign on another letter: what it adds to the key stays the same.
    private AbcTone Moved(AbcTone tone)
    {
        int place = tone.Step + (7 * tone.Octave) + _steps;
        var natural = new AbcTone(((place % 7) + 7) % 7, (int)Math.Floor(place / 7.0), null, 0);
        int alteration = tone.Pitch + _semitones - natural.Pitch;
        return natural with { Alteration = alteration, Accidental = tone.Accidental is null ? null : alteration };
    }

    private static string Length(Fraction written)
    {
        Fraction units = written / s_unit;
        return units switch
        {
            { Numerator: 1, Denominator: 1 } => "",
            { Numerator: 1 } => $"/{units.Denominator}",
            _ => units.ToString(),
        };
    }

    // A meter that is not known gives way to one with the same bar: 2/2 is heard as 4/4.
    private void AddMeter(AbcMeter meter)
    {
        string token = $"M:{meter}";
        string? same = _vocabulary.NumberOf(token) >= 0 ? null : _vocabulary.Tokens.FirstOrDefault(known =>
            known.StartsWith("M:", StringComparison.Ordinal) && AbcFields.TryMeter(known.AsSpan(2), out AbcMeter its) && its.Bar == meter.Bar);
        Add(same ?? token, "meter");
    }

    private void AddIfAny(string token, string what)
    {
        if (token.Length > 0)
        {
            Add(token, what);
        }
    }

    private void Add(string token, string what)
    {
        _tokens.Add(token);
        LoseIf(_vocabulary.NumberOf(token) < 0, $"{what} '{token}'");
    }

    private void LoseIf(bool lost, string what)
    {
        if (lost)
        {
            _losses.Add(what);
        }
    }
}
