using System.ComponentModel.DataAnnotations;

namespace EventHost.Compositions;

/// <summary>How much composing and AI judging goes on at once; section <c>Compositions</c> of the configuration.</summary>
public sealed class CompositionOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Compositions";

    /// <summary>Jobs at work at the same time, and calls of an AI judge; 0: half the cores, at least one.</summary>
    [Range(0, 256)]
    public int AtOnce { get; set; }

    /// <summary><see cref="AtOnce"/> as it is used here.</summary>
    public int Workers => AtOnce > 0 ? AtOnce : Math.Max(1, Environment.ProcessorCount / 2);
}
