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
    public required int[] Lengths { get; init; }

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

    /// <summary>Steps, size: which length; ignored where nothing is asked.</summary>
    public required Indices LengthTargets { get; init; }

    /// <summary>The same with 0 for ignored ones, to look rows up.</summary>
    public required Indices LengthTargetsOrZero { get; init; }

    /// <summary>Steps, size: which pitch token.</summary>
    public required Indices PitchTargets { get; init; }

    /// <summary>For each question to the chord head the row (step times size plus piece) it belongs to.</summary>
    public Indices? ChordRows { get; init; }

    /// <summary>Its pitch token.</summary>
    public Indices? ChordPitches { get; init; }

    /// <summary>What stands below already: questions by chord tokens.</summary>
    public Tensor? ChordBelow { get; init; }

    /// <summary>The right answers.</summary>
    public Indices? ChordTargets { get; init; }

    /// <summary>How many events are asked.</summary>
    public required int Asked { get; init; }
}
