namespace EventSuite.Core.Compositions;

/// <summary>How much one participant or team may ask for.</summary>
public static class CompositionLimits
{
    /// <summary>Jobs that may wait at the same time.</summary>
    public const int Waiting = 5;

    /// <summary>Compositions of one job.</summary>
    public const int Count = 20;

    /// <summary>Files that one job may start from.</summary>
    public const int Inputs = 8;

    /// <summary>Longest name of an input, in characters.</summary>
    public const int InputName = 80;
}
