using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Sampling;

/// <summary>A piece as far as it is written, with all that is needed to go on from there.</summary>
internal sealed class Page
{
    public Page(Cursor cursor, float[] memory)
    {
        (Cursor, Memory) = (cursor, memory);
        Parts = [.. cursor.Lines.Select(_ => new List<NoteEvent>())];
        Given = new int[Parts.Length];
    }

    public Cursor Cursor { get; private init; }

    /// <summary>What the network remembers.</summary>
    public float[] Memory { get; set; }

    /// <summary>The events of each part.</summary>
    public List<NoteEvent>[] Parts { get; private init; }

    /// <summary>For each part how many of its given events are taken.</summary>
    public int[] Given { get; private init; }

    /// <summary>Sum over the events that were judged, in nats.</summary>
    public double Likelihood { get; set; }

    /// <summary>Events that were judged: those written, and given ones after the first of them.</summary>
    public int Judged { get; set; }

    /// <summary>Events that were written.</summary>
    public int Written { get; set; }

    /// <summary>The same, to go on from here in another way.</summary>
    public Page Copy() => new(Cursor.Copy(), Memory)
    {
        Parts = [.. Parts.Select(p => new List<NoteEvent>(p))],
        Given = [.. Given],
        Likelihood = Likelihood,
        Judged = Judged,
        Written = Written,
    };
}
