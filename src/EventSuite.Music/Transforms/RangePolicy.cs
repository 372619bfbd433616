namespace EventSuite.Music.Transforms;

/// <summary>What becomes of a note that a transposition would take out of the range.</summary>
public enum RangePolicy
{
    /// <summary>It goes up or down by octaves until it is within; the range must be an octave at least.</summary>
    Fold,

    /// <summary>It is left out.</summary>
    Drop,

    /// <summary>Nothing is transposed: an error.</summary>
    Refuse,
}
