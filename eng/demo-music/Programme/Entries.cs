using DemoMusic.Pieces;

namespace DemoMusic.Programme;

/// <summary>All demo entries, in the order in which they are submitted.</summary>
public static class Entries
{
    /// <summary>The recipes.</summary>
    public static IReadOnlyList<Recipe> All { get; } =
        [.. ClassicEntries.All, .. PianoEntries.All, .. DanceEntries.All, .. SongEntries.All, .. WinterEntries.All, .. GrooveEntries.All];
}
