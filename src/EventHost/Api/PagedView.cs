namespace EventHost.Api;

/// <summary>One page of a list.</summary>
/// <param name="Total">How many there are in all.</param>
internal sealed record PagedView<T>(int Total, int Page, int PageSize, IReadOnlyList<T> Entries);
