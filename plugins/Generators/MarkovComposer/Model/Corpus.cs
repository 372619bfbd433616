namespace MarkovComposer.Model;

/// <summary>What was learned: tunes, and whose they are.</summary>
/// <param name="Name">Such as <c>Irish dances</c>.</param>
/// <param name="Source">Where the tunes come from, their licence and whom to thank.</param>
/// <param name="Tunes">The tunes.</param>
internal sealed record Corpus(string Name, string Source, IReadOnlyList<Tune> Tunes)
{
    /// <summary>The fewest tunes that make a style: fewer would be copied.</summary>
    public const int LeastTunes = 8;

    /// <summary>The styles with enough tunes, those with most tunes first.</summary>
    public IReadOnlyList<Style> Styles { get; } =
        [.. Tunes.GroupBy(t => t.Style).Where(g => g.Count() >= LeastTunes).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.ToString(), StringComparer.Ordinal).Select(g => g.Key)];
}
