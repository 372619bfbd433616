namespace ModelTrainer.Recipes.Judging.Data;

/// <summary>A set of pieces and how it is used.</summary>
/// <param name="Name">For people.</param>
/// <param name="Folder">Where its MIDI files are.</param>
/// <param name="Role">What it is for.</param>
/// <param name="Share">How much of the examples of its role come from it; the shares of a role are related to each other.</param>
internal sealed record JudgingSet(string Name, string Folder, SetRole Role, double Share)
{
    /// <summary>What must not be split between learning and testing, from a file's name without its ending: a work, a composer.</summary>
    public Func<string, string> GroupOf { get; init; } = name => name;

    /// <summary>Which files belong to the set.</summary>
    public Func<string, bool> Includes { get; init; } = _ => true;

    /// <summary>Whether half of the examples get chords beneath: tunes of one voice must not be told by being alone.</summary>
    public bool Accompanied { get; init; }

    /// <summary>Whether pieces that begin with the same melody in the highest voice belong together.</summary>
    public bool GroupedByMelody { get; init; }
}
