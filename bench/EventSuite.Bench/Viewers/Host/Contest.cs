namespace EventSuite.Bench.Viewers.Host;

/// <summary>An event that is being judged.</summary>
/// <param name="Slug">The event.</param>
/// <param name="Criteria">Ids of what is scored.</param>
/// <param name="Judges">Bearer tokens of its judges.</param>
/// <param name="Entries">Ids of its entries.</param>
internal sealed record Contest(string Slug, IReadOnlyList<string> Criteria, IReadOnlyList<string> Judges, IReadOnlyList<Guid> Entries)
{
    /// <summary>The round that is judged.</summary>
    public const string Round = "qualifiers";
}
