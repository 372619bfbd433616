namespace EventSuite.Music.Rolls;

/// <summary>Which notes a piano roll shows: a drum's "pitch" is an instrument.</summary>
public enum RollPart
{
    /// <summary>All but the drums.</summary>
    Melodic,

    /// <summary>The drums (channel 9).</summary>
    Drums,

    /// <summary>Both on one roll.</summary>
    All,
}
