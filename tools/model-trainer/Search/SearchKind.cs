namespace ModelTrainer.Search;

/// <summary>How the values of a search are combined.</summary>
internal enum SearchKind
{
    /// <summary>Each with each.</summary>
    Grid,

    /// <summary>Drawn, so many times.</summary>
    Random,
}
