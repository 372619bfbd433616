using System.Collections.Immutable;

namespace EventSuite.Music.Abc.Reading;

/// <summary>Reads notes, rests, chords, grace notes and lengths (ABC 2.1, "Pitch" to "Rests", "Chords and unisons", "Grace notes").</summary>
internal static class AbcNotes
{
    // Chords and graces of more heads than this are no music.
    private const int MaxTones = 64;

    // Beyond all pitches of MIDI.
    private const int MaxOctave = 20;

    /// <summary>A letter with accidental and octave marks; null when none stands here (the cursor moves only over what it read).</summary>
    public static AbcTone? Tone(ref AbcCursor cursor, AbcVoiceBuilder voice)
    {
        int start = cursor.At;
        int? accidental = Accidental(ref cursor);
        int step = cursor.Here == '\0' ? -1 : AbcLetters.StepOf(cursor.Here);
        if (step < 0)
        {
            return null;
        }

        int octave = char.IsLower(cursor.Here) ? 5 : 4;
        for (cursor.At++; cursor.Here is ',' or '\''; cursor.At++)
        {
            octave = Math.Clamp(octave + (cursor.Here == '\'' ? 1 : -1), -MaxOctave, MaxOctave);
        }

        int alteration = voice.Alter(step, octave, accidental);
        var tone = new AbcTone(step, octave, accidental, alteration);
        if (tone.Pitch is >= 0 and <= 127)
        {
            return tone;
        }

        cursor.Fault(AbcFaultCode.NoteValue, start, $"A pitch of MIDI is expected, found {AbcFaultLog.Quote(cursor.From(start))}.", "Moved to the nearest octave.");
        return tone with { Octave = tone.Pitch < 0 ? 0 : 8 };
    }

    /// <summary>A length multiplier ("Note lengths"): <c>2</c>, <c>3/2</c>, <c>/</c>, <c>//</c>, <c>/4</c>.</summary>
    public static Fraction Length(ref AbcCursor cursor)
    {
        int start = cursor.At;
        int above = cursor.TakeNumber() ?? 1;
        long below = 1;
        while (cursor.Take('/'))
        {
            below = Math.Min(1 << 20, below * (cursor.TakeNumber() ?? 2));
        }

        if (above > 0 && below > 0)
        {
            return new Fraction(above, below);
        }

        cursor.Fault(AbcFaultCode.NoteValue, start, $"A length above 0 is expected, found {AbcFaultLog.Quote(cursor.From(start))}.", "Read as 1.");
        return Fraction.One;
    }

    /// <summary>A chord in brackets, the cursor on <c>[</c>: the first head's length counts, times what follows <c>]</c>.</summary>
    public static bool Chord(ref AbcCursor cursor, AbcVoiceBuilder voice, out ImmutableArray<AbcTone> tones, out Fraction length)
    {
        int start = cursor.At++;
        Fraction? first = null;
        var heads = ImmutableArray.CreateBuilder<AbcTone>();
        while (!cursor.Take(']'))
        {
            int at = cursor.At;
            AbcTone? tone = Tone(ref cursor, voice);
            if (tone is AbcTone head && heads.Count < MaxTones)
            {
                Fraction own = Length(ref cursor);
                first ??= own;
                heads.Add(head with { IsTied = cursor.Take('-') });
            }
            else if (cursor.IsAtEnd || cursor.Here is '|' or '[')
            {
                cursor.Fault(AbcFaultCode.Unclosed, start, "A chord must be closed by ']'.", "Closed here.");
                break;
            }
            else if (tone is null && cursor.At == at)
            {
                cursor.At++;
            }
        }

        tones = heads.ToImmutable();
        length = (first ?? Fraction.One) * Length(ref cursor);
        return heads.Count > 0;
    }

    /// <summary>Grace notes in braces, the cursor on <c>{</c>.</summary>
    public static ImmutableArray<AbcTone> Grace(ref AbcCursor cursor, AbcVoiceBuilder voice)
    {
        int start = cursor.At++;
        var tones = ImmutableArray.CreateBuilder<AbcTone>();
        while (!cursor.Take('}'))
        {
            if (cursor.IsAtEnd)
            {
                cursor.Fault(AbcFaultCode.Unclosed, start, "Grace notes must be closed by '}'.", "Closed at the end of the line.");
                break;
            }

            int at = cursor.At;
            if (Tone(ref cursor, voice) is AbcTone tone)
            {
                Length(ref cursor);
                if (tones.Count < MaxTones)
                {
                    tones.Add(tone);
                }
            }
            else if (cursor.At == at)
            {
                cursor.At++;
            }
        }

        return tones.ToImmutable();
    }

    private static int? Accidental(ref AbcCursor cursor)
    {
        int start = cursor.At;
        int sharps = cursor.TakeAll('^') - cursor.TakeAll('_');
        bool natural = cursor.TakeAll('=') > 0;
        if (cursor.At - start > 2)
        {
            cursor.Fault(AbcFaultCode.NoteValue, start, $"At most two signs are expected, found {AbcFaultLog.Quote(cursor.From(start))}.", "Read as two.");
        }

        return cursor.At == start ? null : natural ? 0 : Math.Clamp(sharps, -2, 2);
    }
}
