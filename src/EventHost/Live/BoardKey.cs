namespace EventHost.Live;

/// <summary>Which board: event, round, category.</summary>
internal sealed record BoardKey(string Slug, string Round, string Category);
