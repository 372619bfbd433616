using System.Globalization;
using System.Text;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Abc.Writing;

/// <summary>A song on its way to text: header, then bar after bar.</summary>
internal sealed class AbcScore(Song song, AbcWriteOptions options)
{
    // Longer notes are written as several, tied: no length needs many digits.
    private static readonly Fraction s_longest = new(4);

    private readonly StringBuilder _text = new();
    private readonly List<(Fraction Start, Fraction End, int[] Pitches)> _events = AbcEvents.Of(song, options.Track);
    private readonly AbcSpelling _spelling = new(FirstKey(song));
    private int _next;
    private int _nextKey;
    private int _nextTempo;

    public string Write()
    {
        AbcMeter meter = MeterAt(HasPickup ? 1 : 0);
        Header(meter);
        Fraction end = _events.Count == 0 ? Fraction.Zero : _events[^1].End;
        Fraction start = BarStart(0);
        for (int bar = 0; start < end; bar++)
        {
            if (bar >= options.MaxBars)
            {
                throw new AbcLimitException($"The song has more than {options.MaxBars} bars.");
            }

            // A bar line that was rounded up may lie behind the next, which was not: nothing is between them.
            Fraction next = BarStart(bar + 1);
            if (next <= start)
            {
                continue;
            }

            AbcMeter its = bar == 0 && HasPickup ? meter : MeterAt(bar);
            if (its != meter && !its.IsFree)
            {
                meter = its;
                _text.Append(CultureInfo.InvariantCulture, $"[M:{meter}]");
            }

            Changes(bar);
            List<AbcPiece> pieces = Pieces(start, next);
            AbcBarText.Write(_text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces), _spelling);
            _spelling.StartBar(pieces.Count > 0 && pieces[^1].IsTied ? pieces[^1].Pitches : []);
            _text.Append(next >= end ? " |]\n" : (bar + 1) % options.BarsPerLine == 0 ? " |\n" : " | ");
            start = next;
        }

        return _text.ToString();
    }

    private bool HasPickup => song.Grid.Signatures.Count > 1
        && song.Grid.StartOf(1) == song.Grid.Signatures[1].Tick
        && song.Grid.StartOf(1) < song.Grid.FullBarTicks(song.Grid.StartOf(1));

    private void Header(AbcMeter meter)
    {
        _text.Append(CultureInfo.InvariantCulture, $"X:{options.Number}\nT:{Plain(options.Title)}\nM:{meter}\nL:{AbcBarText.Unit}\n");
        if (song.Tempo.TempoAt(0) is TempoChange tempo)
        {
            _text.Append(CultureInfo.InvariantCulture, $"Q:{TempoOf(tempo)}\n");
            _nextTempo = 1;
        }

        while (_nextKey < song.KeySignatures.Count && song.KeySignatures[_nextKey].Tick == 0)
        {
            _nextKey++;
        }

        _text.Append(CultureInfo.InvariantCulture, $"K:{_spelling.Key}\n");
    }

    // Keys and tempos hold from the first bar that begins with them or after them.
    private void Changes(int bar)
    {
        long tick = song.Grid.StartOf(bar);
        for (; _nextKey < song.KeySignatures.Count && song.KeySignatures[_nextKey].Tick <= tick; _nextKey++)
        {
            KeySignature key = song.KeySignatures[_nextKey];
            _spelling.Change(AbcKey.OfSignature(key.Sharps, key.IsMinor));
            _text.Append(CultureInfo.InvariantCulture, $"[K:{_spelling.Key}]");
        }

        for (; _nextTempo < song.Tempo.Changes.Count && song.Tempo.Changes[_nextTempo].Tick <= tick; _nextTempo++)
        {
            _text.Append(CultureInfo.InvariantCulture, $"[Q:{TempoOf(song.Tempo.Changes[_nextTempo])}]");
        }
    }

    private List<AbcPiece> Pieces(Fraction start, Fraction end)
    {
        List<AbcPiece> pieces = [];
        for (; _next < _events.Count && _events[_next].Start < end; _next++)
        {
            (Fraction from, Fraction to, int[] pitches) = _events[_next];
            Fraction now = from > start ? from : start;
            Fraction stop = to < end ? to : end;
            while (stop - now > s_longest)
            {
                pieces.Add(new AbcPiece(s_longest, pitches, pitches.Length > 0));
                now += s_longest;
            }

            pieces.Add(new AbcPiece(stop - now, pitches, to > end && pitches.Length > 0));
            if (to > end)
            {
                break;
            }
        }

        return pieces;
    }

    private Fraction BarStart(int bar) => AbcEvents.TimeOf(song, song.Grid.StartOf(bar));

    // ABC knows no finer unit than 1/64 here; what cannot be said is free.
    private AbcMeter MeterAt(int bar)
    {
        TimeSignature signature = song.Grid.SignatureAt(song.Grid.StartOf(bar));
        return signature.Denominator <= 64 ? new AbcMeter(signature.Numerator, signature.Denominator) : AbcMeter.Free;
    }

    private static AbcKey FirstKey(Song song)
    {
        KeySignature? first = null;
        foreach (KeySignature key in song.KeySignatures.TakeWhile(key => key.Tick == 0))
        {
            first = key;
        }

        return first is KeySignature named ? AbcKey.OfSignature(named.Sharps, named.IsMinor) : AbcKeyGuess.Of(song.Notes.AsSpan());
    }

    private static AbcTempo TempoOf(TempoChange tempo) =>
        new(new Fraction(1, 4), (int)Math.Clamp(Math.Round(60_000_000.0 / tempo.MicrosecondsPerQuarter), 1, 9999));

    private static string Plain(string title) =>
        string.Concat(title.Where(c => !char.IsControl(c) && c is not '%' and not '\\')).Trim();
}
