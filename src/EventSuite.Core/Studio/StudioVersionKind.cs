namespace EventSuite.Core.Studio;

/// <summary>Where a version's music came from.</summary>
public enum StudioVersionKind
{
    /// <summary>One of the host's sample melodies.</summary>
    Start,

    /// <summary>Played by somebody, on a keyboard or on the screen.</summary>
    Recorded,

    /// <summary>A MIDI file that somebody brought.</summary>
    Imported,

    /// <summary>Changed by hand, or written by hand when it has no parent.</summary>
    Edited,

    /// <summary>Made by a plugin; what made it is the host's own record.</summary>
    Generated,
}
