using System.Buffers;

namespace EventSuite.Music.Abc.Reading;

/// <summary>Reads a line of music, symbol by symbol (ABC 2.1, chapter 4). Whatever it does not know it steps over, with a fault.</summary>
internal sealed class AbcMusic(AbcTuneBuilder tune)
{
    private const int LongestDecoration = 32;

    // Shorthands of decorations (4.14, 4.16) and marks without sound: slurs, spaces, back quotes, line ends.
    private static readonly SearchValues<char> s_silent = SearchValues.Create(" \t.~HIJKLMNOPQRSTUVWhijklmnopqrstuvw()`$*;?@#\\");

    /// <summary>Reads to the end of the line.</summary>
    public void Read(ref AbcCursor cursor)
    {
        while (!cursor.IsAtEnd && tune.HasRoom)
        {
            ReadSymbol(ref cursor);
        }
    }

    private void ReadSymbol(ref AbcCursor cursor)
    {
        int start = cursor.At;
        switch (cursor.Here)
        {
            case (>= 'A' and <= 'G') or (>= 'a' and <= 'g') or '^' or '_' or '=':
                ReadNote(ref cursor);
                break;
            case 'z' or 'x':
                cursor.At++;
                AddSound(ref cursor, start, [], tune.Voice.UnitLength * AbcNotes.Length(ref cursor));
                break;
            case 'Z' or 'X':
                cursor.At++;
                AddSound(ref cursor, start, [], tune.Voice.Meter.Bar * new Fraction(Math.Max(1, cursor.TakeNumber() ?? 1)));
                break;
            case '|' or ':':
                ReadBar(ref cursor);
                break;
            case '[':
                ReadBracket(ref cursor);
                break;
            case '(' when char.IsAsciiDigit(cursor.Next):
                ReadTuplet(ref cursor);
                break;
            case '>' or '<':
                ReadBroken(ref cursor);
                break;
            case '-':
                cursor.At++;
                Expect(tune.Voice.Tie(), cursor, start, "A note is expected before a tie.");
                break;
            case '{':
                tune.Voice.Grace = AbcNotes.Grace(ref cursor, tune.Voice);
                break;
            case '"':
                ReadQuoted(ref cursor);
                break;
            case '!' or '+':
                ReadDecoration(ref cursor);
                break;
            case 'y':
                cursor.At++;
                cursor.TakeNumber();
                break;
            case '&':
                SkipOverlay(ref cursor);
                break;
            default:
                cursor.At++;
                if (!s_silent.Contains(cursor.From(start)[0]))
                {
                    cursor.Fault(AbcFaultCode.UnknownSymbol, start, $"Music is expected, found {AbcFaultLog.Quote(cursor.From(start))}.", "Skipped.");
                }

                break;
        }
    }

    private void ReadNote(ref AbcCursor cursor)
    {
        int start = cursor.At;
        if (AbcNotes.Tone(ref cursor, tune.Voice) is AbcTone tone)
        {
            Fraction length = tune.Voice.UnitLength * AbcNotes.Length(ref cursor);
            AddSound(ref cursor, start, [tone with { IsTied = cursor.Take('-') }], length);
        }
        else
        {
            cursor.Fault(AbcFaultCode.Dangling, start, "A note is expected behind an accidental.", "The accidental is left out.");
        }
    }

    private void ReadBracket(ref AbcCursor cursor)
    {
        int start = cursor.At;
        if (char.IsAsciiLetter(cursor.Next) && cursor.Rest.Length > 2 && cursor.Rest[2] == ':')
        {
            int end = cursor.Rest.IndexOf(']');
            if (end < 0)
            {
                cursor.Fault(AbcFaultCode.Unclosed, start, "A field in the line must be closed by ']'.", "Read to the end of the line.");
                end = cursor.Rest.Length;
            }

            tune.BodyField(cursor.Next, cursor.Rest[3..end], ref cursor);
            cursor.At = Math.Min(cursor.At + end + 1, cursor.At + cursor.Rest.Length);
        }
        else if (cursor.Next == '|' || char.IsAsciiDigit(cursor.Next))
        {
            ReadBar(ref cursor);
        }
        else if (cursor.Next is '"' or ']')
        {
            cursor.At += cursor.Next == ']' ? 2 : 1;
        }
        else if (AbcNotes.Chord(ref cursor, tune.Voice, out var tones, out Fraction length))
        {
            AddSound(ref cursor, start, tones, tune.Voice.UnitLength * length);
            if (cursor.Take('-'))
            {
                tune.Voice.Tie();
            }
        }
        else
        {
            cursor.Fault(AbcFaultCode.UnknownSymbol, start, $"A chord is expected, found {AbcFaultLog.Quote(cursor.From(start))}.", "Skipped.");
        }
    }

    private void ReadBar(ref AbcCursor cursor)
    {
        int start = cursor.At;
        if (AbcBars.Read(ref cursor) is AbcBarLine line)
        {
            if (tune.Voice.ReopensRepeat(line))
            {
                cursor.Fault(AbcFaultCode.Repeat, start, "':|' is expected before the next '|:'.", "Repeated as if it stood here.");
            }

            tune.Add(line);
        }
        else
        {
            cursor.Fault(AbcFaultCode.UnknownSymbol, start, "A bar line is expected, found a lone ':'.", "Skipped.");
        }
    }

    // (p, (p:q, (p:q:r and (p::r; what is left out has the values of 4.13.
    private void ReadTuplet(ref AbcCursor cursor)
    {
        int start = cursor.At++;
        int p = cursor.TakeNumber() ?? 0;
        int? q = null;
        int? r = null;
        bool plain = !cursor.Take(':');
        if (!plain)
        {
            q = cursor.TakeNumber();
            r = cursor.Take(':') ? cursor.TakeNumber() : null;
        }

        int usual = p switch { 2 or 4 or 8 => 3, 3 or 6 => 2, _ => tune.Voice.Meter.IsCompound ? 3 : 2 };
        var tuplet = new AbcTuplet(p, q ?? usual, r ?? p, plain);
        if (p is < 2 or > 9 || tuplet.Q is < 1 or > 99 || tuplet.R is < 1 or > 99)
        {
            cursor.Fault(AbcFaultCode.NoteValue, start, $"A tuplet of 2 to 9 notes is expected, found {AbcFaultLog.Quote(cursor.From(start))}.", "Its notes keep their lengths.");
            return;
        }

        tune.Add(tuplet);
    }

    private void ReadBroken(ref AbcCursor cursor)
    {
        int start = cursor.At;
        int marks = cursor.TakeAll(cursor.Here);
        int signed = cursor.From(start)[0] == '>' ? marks : -marks;
        Expect(marks <= 3 && tune.Voice.Break(signed), cursor, start, "Broken rhythm, up to three marks, is expected between two notes.");
    }

    private void ReadQuoted(ref AbcCursor cursor)
    {
        int end = cursor.Rest[1..].IndexOf('"');
        if (end < 0)
        {
            Expect(false, cursor, cursor.At, "A chord symbol must be closed by '\"'.");
            cursor.At++;
            return;
        }

        ReadOnlySpan<char> text = cursor.Rest[1..(end + 1)].Trim();
        // An annotation (4.19) begins with its place and is no chord.
        if (!text.IsEmpty && text[0] is not ('^' or '_' or '<' or '>' or '@'))
        {
            tune.Add(new AbcChordSymbol(text[..Math.Min(text.Length, 64)].ToString()));
        }

        cursor.At += end + 2;
    }

    // "!trill!" and, as of old, "+trill+"; a lone "!" is a line break of old (6.1.1, 9.4).
    private static void ReadDecoration(ref AbcCursor cursor)
    {
        ReadOnlySpan<char> rest = cursor.Rest[1..];
        int end = rest[..Math.Min(rest.Length, LongestDecoration)].IndexOf(cursor.Here);
        bool named = end > 0 && !rest[..end].ContainsAny(" |[]:\"");
        cursor.At += named ? end + 2 : 1;
    }

    private static void SkipOverlay(ref AbcCursor cursor)
    {
        int start = cursor.At;
        int length = cursor.Rest.IndexOf('|');
        cursor.At += length < 0 ? cursor.Rest.Length : length;
        cursor.Fault(AbcFaultCode.UnknownSymbol, start, "Voice overlay ('&') is not played.", "Skipped to the end of the bar.");
    }

    private void AddSound(ref AbcCursor cursor, int start, System.Collections.Immutable.ImmutableArray<AbcTone> tones, Fraction length)
    {
        if (tune.TakeRoom() && !tune.Voice.AddSound(tones, length))
        {
            cursor.Fault(AbcFaultCode.NoteValue, start, $"A length from 1/4096 to {AbcTime.Longest} whole notes is expected, found {length} in {AbcFaultLog.Quote(cursor.From(start))}.", "Left out.");
        }
    }

    private static void Expect(bool holds, in AbcCursor cursor, int start, string message)
    {
        if (!holds)
        {
            cursor.Fault(AbcFaultCode.Dangling, start, message, "Left out.");
        }
    }
}
