namespace EventHost.Api;

/// <summary>Addresses of an entry's file and sound. The hash makes them new when the entry is replaced.</summary>
internal static class EntryLinks
{
    private const int HashLetters = 12;

    public static string Midi(Guid id, string sha256) => $"/api/v1/submissions/{id}/midi?v={sha256[..HashLetters]}";

    public static string Audio(Guid id, string sha256) => $"/api/v1/submissions/{id}/audio?v={sha256[..HashLetters]}";
}
