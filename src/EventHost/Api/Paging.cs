namespace EventHost.Api;

/// <summary>Pages of a list.</summary>
internal static class Paging
{
    /// <summary>Most rows of one page, and how many come when nothing is asked.</summary>
    public const int Max = 1000;

    /// <summary>One page, counted from 1; numbers out of range are brought into it.</summary>
    public static PagedView<T> Page<T>(IReadOnlyList<T> all, int page, int pageSize)
    {
        pageSize = Math.Clamp(pageSize, 1, Max);
        page = Math.Clamp(page, 1, 1_000_000);
        return new PagedView<T>(all.Count, page, pageSize, [.. all.Skip((page - 1) * pageSize).Take(pageSize)]);
    }
}
