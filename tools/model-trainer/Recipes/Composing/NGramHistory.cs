namespace ModelTrainer.Recipes.Composing;

/// <summary>What an n-gram remembers.</summary>
internal enum NGramHistory
{
    /// <summary>The last four events of the same part.</summary>
    OwnPart,

    /// <summary>The last four events of all parts.</summary>
    AllParts,

    /// <summary>The last event of the same part, and what sounds in the others.</summary>
    Chord,
}
