using System.Collections.Immutable;

namespace EventSuite.Plugins.Parameters;

/// <summary>A parameter of a composer as its manifest declares it: the studio draws its form from this.</summary>
public sealed record ParameterDeclaration
{
    /// <summary>Longest text a parameter may allow, in UTF-16 units.</summary>
    public const int LongestText = 2000;

    /// <summary>Longest text when the declaration does not say, in UTF-16 units.</summary>
    public const int UsualText = 200;

    /// <summary>What travels: a letter, then up to 39 letters and digits.</summary>
    public required string Name { get; init; }

    /// <summary>What people see.</summary>
    public required string Label { get; init; }

    /// <summary>What it does to the music, in a sentence.</summary>
    public required string Help { get; init; }

    /// <summary>What values it takes.</summary>
    public required ParameterType Type { get; init; }

    /// <summary>The value when none is given: allowed by the rest of the declaration.</summary>
    public required ParameterValue Default { get; init; }

    /// <summary>The least number; in a manifest every number has one.</summary>
    public double? Min { get; init; }

    /// <summary>The greatest number; in a manifest every number has one.</summary>
    public double? Max { get; init; }

    /// <summary>Numbers are this far apart, counted from <see cref="Min"/> (or 0); null for any.</summary>
    public double? Step { get; init; }

    /// <summary>What the number counts, such as <c>bars</c>; or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The values of a choice; else empty.</summary>
    public ImmutableArray<ParameterChoice> Choices { get; init; } = [];

    /// <summary>Longest text, at most <see cref="LongestText"/>.</summary>
    public int MaxLength { get; init; } = UsualText;

    /// <summary>The tasks it is for; empty for all.</summary>
    public ImmutableArray<MusicTask> Tasks { get; init; } = [];

    /// <summary>True when the parameter is for the task.</summary>
    public bool IsFor(MusicTask task) => Tasks.IsEmpty || Tasks.Contains(task);
}
