namespace EventSuite.Music.Analysis;

/// <summary>A key and how well the music fits it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Correlation">Pearson's correlation of the music's pitch classes with the key's profile, −1 to 1; 0 when all weigh the same.</param>
public readonly record struct KeyCandidate(Key Key, double Correlation);
