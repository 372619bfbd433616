using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Sampling;

/// <summary>A piece as far as it is written, with all that is needed to go on from there. The cursor hears it as the network does.</summary>
internal sealed class Page
{
    private readonly int[] _taken;
    private readonly int _shift;

    /// <param name="cursor">At the beginning.</param>
    /// <param name="memory">What the network remembers.</param>
    /// <param name="shift">Semitones by which the network hears the piece higher.</param>
    public Page(Cursor cursor, (float[] Told, float[]? Untold) memory, int shift)
    {
        (Cursor, Memory, _shift) = (cursor, memory, shift);
        Parts = [.. cursor.Lines.Select(_ => new List<NoteEvent>())];
        _taken = new int[Parts.Length];
    }

    private Page(Page other)
    {
        (Cursor, Memory, Written, _shift) = (other.Cursor.Copy(), other.Memory, other.Written, other._shift);
        (Parts, _taken) = ([.. other.Parts.Select(p => new List<NoteEvent>(p))], [.. other._taken]);
    }

    public Cursor Cursor { get; }

    /// <summary>What the network remembers.</summary>
    public (float[] Told, float[]? Untold) Memory { get; set; }

    /// <summary>The events of each part.</summary>
    public List<NoteEvent>[] Parts { get; }

    /// <summary>Events that were written, and not given.</summary>
    public int Written { get; private set; }

    /// <summary>The same, to go on from here in another way.</summary>
    public Page Copy() => new(this);

    /// <summary>The next given event of the part whose turn it is, if any.</summary>
    public NoteEvent? NextGiven(IReadOnlyList<NoteEvent[]> given) =>
        _taken[Cursor.Part] < given[Cursor.Part].Length ? given[Cursor.Part][_taken[Cursor.Part]] : null;

    /// <summary>Adds the next given event of the part whose turn it is.</summary>
    public void Take(NoteEvent given)
    {
        _taken[Cursor.Part]++;
        Add(given);
    }

    /// <summary>Adds an event that was drawn, as the network hears it.</summary>
    public void Write(NoteEvent drawn)
    {
        Written++;
        Add(drawn.Raised(-_shift));
    }

    /// <summary>The parts, with the given events that are left.</summary>
    public NoteEvent[][] WithRest(IReadOnlyList<NoteEvent[]> given) => [.. Parts.Select((part, i) => (NoteEvent[])[.. part, .. given[i].Skip(_taken[i])])];

    private void Add(NoteEvent e)
    {
        Parts[Cursor.Part].Add(e);
        Cursor.Add(e.Raised(_shift));
    }
}
