namespace EndToEnd.Pages;

/// <summary>Pictures of every page, for people to look at.</summary>
public static class Screenshots
{
    /// <summary>Where they go: <c>ES_SCREENSHOTS</c>; null: none are wanted.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("ES_SCREENSHOTS") is { Length: > 0 } folder ? Path.GetFullPath(folder) : null;
}
