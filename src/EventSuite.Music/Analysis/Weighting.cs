namespace EventSuite.Music.Analysis;

/// <summary>What a note weighs in a histogram.</summary>
public enum Weighting
{
    /// <summary>Each note 1.</summary>
    Counts,

    /// <summary>Each note its duration in quarter notes.</summary>
    Duration,
}
