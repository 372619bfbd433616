namespace ModelTrainer.Recipes.Judging.Data;

/// <summary>What a set is for.</summary>
internal enum SetRole
{
    /// <summary>Music of the style.</summary>
    Style,

    /// <summary>Other music.</summary>
    Other,

    /// <summary>Other music that nothing is learned from; for figures only.</summary>
    TestOnly,
}
