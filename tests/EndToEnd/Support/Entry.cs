namespace EndToEnd.Support;

/// <summary>An entry as the organiser sees it.</summary>
public sealed record Entry(string Id, string Title);
