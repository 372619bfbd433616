namespace ModelTrainer.Recipes.Composing.Baseline;

/// <summary>The network's heads.</summary>
internal enum NGramHead
{
    /// <summary>How long.</summary>
    Length,

    /// <summary>Which pitch, knowing how long.</summary>
    Pitch,

    /// <summary>Which interval down a chord's next note lies, knowing those above; 0 for no more.</summary>
    Chord,
}
