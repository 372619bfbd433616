using EventSuite.Neural.Tensors;

namespace LstmCnnComposer.Network;

/// <summary>Several pieces side by side, as the network reads them in training.</summary>
internal sealed record Batch
{
    /// <summary>Events of the longest piece.</summary>
    public required int Steps { get; init; }

    /// <summary>Pieces.</summary>
    public required int Size { get; init; }

    /// <summary>Events of each piece.</summary>
    public required int[] Events { get; init; }

    /// <summary>Steps, size, inputs of the layout.</summary>
    public required Tensor Facts { get; init; }

    /// <summary>Bars, channels, slots; the first is empty.</summary>
    public required Tensor BarImages { get; init; }

    /// <summary>Steps, size, bars back: rows of the columns of <see cref="BarImages"/>.</summary>
    public required Indices PastColumns { get; init; }

    /// <summary>Pieces, channels, slots of the longest.</summary>
    public required Tensor LeadImages { get; init; }

    /// <summary>Steps, size, places ahead: rows of the columns of <see cref="LeadImages"/>.</summary>
    public required Indices LeadColumns { get; init; }

    /// <summary>The events that are asked: rows of steps times size.</summary>
    public required Indices AskedRows { get; init; }

    /// <summary>For each of them which length.</summary>
    public required Indices Lengths { get; init; }

    /// <summary>For each of them which pitch token.</summary>
    public required Indices Pitches { get; init; }

    /// <summary>For each candidate pitch of each event that is asked the opinions on its intervals: see <see cref="ComparisonTable"/>.</summary>
    public Indices? PitchComparisons { get; init; }

    /// <summary>The same for each interval of each question to the chord head.</summary>
    public Indices? ChordComparisons { get; init; }

    /// <summary>For each question to the chord head the asked event it belongs to.</summary>
    public Indices? ChordRows { get; init; }

    /// <summary>Its pitch token.</summary>
    public Indices? ChordPitches { get; init; }

    /// <summary>What stands below already: questions by chord tokens.</summary>
    public Tensor? ChordBelow { get; init; }

    /// <summary>The right answers.</summary>
    public Indices? ChordTargets { get; init; }

    /// <summary>How many events are asked.</summary>
    public int Asked => Lengths.Shape.Count;
}
