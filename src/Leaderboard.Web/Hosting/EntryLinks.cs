namespace Leaderboard.Web.Hosting;

/// <summary>Addresses of an entry's file and sound. The hash makes them new when the entry is replaced.</summary>
public static class EntryLinks
{
    private const int HashLetters = 12;

    /// <summary>Its MIDI file; the hash is the file's.</summary>
    public static string Midi(Guid id, string sha256) => $"/api/v1/submissions/{id}/midi?v={sha256[..HashLetters]}";

    /// <summary>Its sound; the hash is that of the file without names.</summary>
    public static string Audio(Guid id, string sha256) => $"/api/v1/submissions/{id}/audio?v={sha256[..HashLetters]}";
}
