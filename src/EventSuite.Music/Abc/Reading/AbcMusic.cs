using System.Buffers;

namespace EventSuite.Music.Abc.Reading;

/// <summary>Reads a line of music, symbol by symbol (ABC 2.1, "The tune body"). Whatever it does not know it steps over, with a fault.</summary>
internal sealed class AbcMusic(AbcTuneBuilder tune)
{
    // Shorthands of decorations ("Decorations", "Redefinable symbols") and marks without sound: slurs, spaces, back quotes, line ends.
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
                AbcSigns.Tuplet(ref cursor, tune);
                break;
            case '>' or '<':
                AbcSigns.Broken(ref cursor, tune);
                break;
            case '-':
                cursor.At++;
                cursor.Expect(tune.Voice.Tie(), start, "A note is expected before a tie.");
                break;
            case '{':
                tune.Voice.Grace = AbcNotes.Grace(ref cursor, tune.Voice);
                break;
            case '"':
                AbcSigns.Quoted(ref cursor, tune);
                break;
            case '!' or '+':
                AbcSigns.Decoration(ref cursor);
                break;
            case 'y':
                cursor.At++;
                cursor.TakeNumber();
                break;
            case '&':
                AbcSigns.Overlay(ref cursor);
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

    private void AddSound(ref AbcCursor cursor, int start, System.Collections.Immutable.ImmutableArray<AbcTone> tones, Fraction length)
    {
        if (tune.TakeRoom() && !tune.Voice.AddSound(tones, length))
        {
            cursor.Fault(AbcFaultCode.NoteValue, start, $"A length from 1/4096 to {AbcTime.Longest} whole notes is expected, found {length} in {AbcFaultLog.Quote(cursor.From(start))}.", "Left out.");
        }
    }
}
