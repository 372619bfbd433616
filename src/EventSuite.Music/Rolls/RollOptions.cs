namespace EventSuite.Music.Rolls;

/// <summary>What a piano roll shows.</summary>
public sealed record RollOptions
{
    /// <summary>Columns of a quarter note, 1–32767; 4 is a grid of sixteenths.</summary>
    public int StepsPerBeat { get; init; } = 4;

    /// <summary>What stands in a cell.</summary>
    public RollValues Values { get; init; } = RollValues.Binary;

    /// <summary>True adds the plane of onsets, which tells held notes from repeated ones.</summary>
    public bool Onsets { get; init; }

    /// <summary>Melodic notes, drums or both.</summary>
    public RollPart Part { get; init; } = RollPart.Melodic;

    /// <summary>Most steps, so that one late note of a stranger's file cannot cost gigabytes; 262,144 (32 MiB a plane).</summary>
    public int MaxSteps { get; init; } = 262_144;
}
