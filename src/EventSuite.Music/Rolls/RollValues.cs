namespace EventSuite.Music.Rolls;

/// <summary>What stands in a cell of a piano roll where a note sounds; elsewhere it is 0.</summary>
public enum RollValues
{
    /// <summary>1.</summary>
    Binary,

    /// <summary>The velocity, 1–127; of several notes the loudest.</summary>
    Velocity,
}
