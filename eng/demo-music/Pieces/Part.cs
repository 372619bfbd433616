using DemoMusic.Layers;

namespace DemoMusic.Pieces;

/// <summary>What one instrument has played so far in one role.</summary>
internal sealed class Part(Instrument instrument, bool isMelody)
{
    private const int Shortest = 30;
    private const int SameTime = 40;
    private const int SameKeyAgain = 10;

    private readonly List<PlayedNote> _notes = [];

    /// <summary>Who plays.</summary>
    public Instrument Instrument { get; } = instrument;

    /// <summary>True for a part that carries the tune.</summary>
    public bool IsMelody { get; } = isMelody;

    /// <summary>True while nothing has been played.</summary>
    public bool IsEmpty => _notes.Count == 0;

    /// <summary>Plays on.</summary>
    public void Add(IEnumerable<PlayedNote> notes) => _notes.AddRange(notes);

    /// <summary>Lets no note sound beyond a tick.</summary>
    public void StopAt(int tick) => Each(note => note with { Length = Math.Max(Shortest, Math.Min(note.Length, tick - note.Start)) });

    /// <summary>Holds the last note, or the last ones struck together, until a tick.</summary>
    public void HoldLastUntil(int tick)
    {
        int last = _notes.Select(note => note.Start).DefaultIfEmpty().Max() - SameTime;
        Each(note => note.Start >= last ? note with { Length = tick - note.Start } : note);
    }

    /// <summary>The notes by start. One key sounds once at a time: a note that comes again ends the one before.</summary>
    public IReadOnlyList<PlayedNote> Tidy()
    {
        List<PlayedNote> tidy = [];
        foreach (IGrouping<int, PlayedNote> key in _notes.GroupBy(note => note.Pitch))
        {
            PlayedNote[] line = [.. key.OrderBy(note => note.Start).ThenByDescending(note => note.Length)];
            for (int i = 0; i < line.Length; i++)
            {
                int room = i + 1 < line.Length ? line[i + 1].Start - line[i].Start : int.MaxValue;
                if (room > SameKeyAgain)
                {
                    tidy.Add(line[i] with { Length = Math.Min(line[i].Length, room) });
                }
            }
        }

        return [.. tidy.OrderBy(note => note.Start).ThenBy(note => note.Pitch)];
    }

    private void Each(Func<PlayedNote, PlayedNote> change)
    {
        for (int i = 0; i < _notes.Count; i++)
        {
            _notes[i] = change(_notes[i]);
        }
    }
}
