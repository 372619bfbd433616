namespace EventHost.Api;

/// <summary>A judge's own score.</summary>
internal sealed record BlindScoreView(IReadOnlyDictionary<string, int> Values, string Comment, int Revision);
