namespace LstmCnnComposer.Network;

/// <summary>What a piece is told to be; what is null is left to the network.</summary>
internal sealed record Conditions
{
    public static readonly Conditions None = new();

    /// <summary>A minor or C major.</summary>
    public bool? IsMinor { get; init; }

    /// <summary>For each style feature its step, or null.</summary>
    public int?[] Steps { get; init; } = new int?[Pieces.StyleFeatures.Count];

    /// <summary>Whether the piece's end is its end, and told ahead.</summary>
    public bool EndIsKnown { get; init; } = true;

    /// <summary>Whether the piece's beginning is told as its beginning.</summary>
    public bool StartIsKnown { get; init; } = true;

    /// <summary>The part that is known from beginning to end and heard by the others.</summary>
    public int? Lead { get; init; }
}
