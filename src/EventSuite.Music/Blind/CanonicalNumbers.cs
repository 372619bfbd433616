using System.Runtime.InteropServices;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Blind;

/// <summary>
/// The music as a list of numbers that does not depend on how it was written down. Ticks count from the first note,
/// divided by the largest number that divides all of them and the whole note.
/// </summary>
internal sealed class CanonicalNumbers
{
    private readonly List<long> _values = [];
    private readonly List<int> _tickPlaces = [];
    private readonly long _factor;
    private readonly long _origin;

    public CanonicalNumbers(Song song)
    {
        (long whole, _factor) = song.Grid.WholeNoteTicks;
        _origin = song.Notes.IsEmpty ? 0 : song.Notes[0].StartTick;
        _values.Add(1); // the version of this form
        _tickPlaces.Add(_values.Count);
        _values.Add(whole);
        AddNotes(song);
        AddTempo(song);
        AddTimeSignatures(song);
        Reduce();
    }

    public IReadOnlyList<long> Values => _values;

    private void AddNotes(Song song)
    {
        IOrderedEnumerable<Note> sorted = song.Notes
            .OrderBy(n => n.StartTick).ThenBy(n => n.Pitch).ThenBy(n => n.IsDrum).ThenBy(n => n.Program)
            .ThenBy(n => n.DurationTicks).ThenBy(n => n.Velocity);
        _values.Add(song.Notes.Length);
        foreach (Note note in sorted)
        {
            AddTicks(note.StartTick - _origin);
            AddTicks(note.DurationTicks);
            _values.Add(note.Pitch | (note.Velocity << 8) | (note.Program << 16) | (note.IsDrum ? 1 << 24 : 0));
        }
    }

    private void AddTempo(Song song)
    {
        // Without musical ticks a quarter note is half a second.
        _values.Add(song.Tempo.TempoAt(_origin)?.MicrosecondsPerQuarter ?? TempoMap.DefaultMicrosecondsPerQuarter);
        foreach (TempoChange change in song.Tempo.Changes.Where(c => c.Tick > _origin && c.Tick < song.LastNoteEndTick))
        {
            AddTicks(change.Tick - _origin);
            _values.Add(change.MicrosecondsPerQuarter);
        }

        _values.Add(-1);
    }

    private void AddTimeSignatures(Song song)
    {
        TimeSignature first = song.Grid.SignatureAt(_origin);
        AddTicks(_origin - song.Grid.StartOf(song.Grid.BarAt(_origin)));
        _values.AddRange([first.Numerator, first.Denominator]);
        foreach (TimeSignature next in song.Grid.Signatures.Where(s => s.Tick > _origin && s.Tick < song.LastNoteEndTick))
        {
            AddTicks(next.Tick - _origin);
            _values.AddRange([next.Numerator, next.Denominator]);
        }
    }

    private void AddTicks(long ticks)
    {
        _tickPlaces.Add(_values.Count);
        _values.Add(ticks * _factor);
    }

    private void Reduce()
    {
        Span<long> values = CollectionsMarshal.AsSpan(_values);
        long divisor = 0;
        foreach (int place in _tickPlaces)
        {
            for (long rest = values[place]; rest != 0;)
            {
                (divisor, rest) = (rest, divisor % rest);
            }
        }

        foreach (int place in _tickPlaces)
        {
            values[place] /= divisor;
        }
    }
}
