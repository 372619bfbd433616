namespace EventSuite.Core.Studio;

/// <summary>How much one participant or team may keep in the studio of an event.</summary>
public static class StudioLimits
{
    /// <summary>Projects.</summary>
    public const int Projects = 40;

    /// <summary>Versions of a project.</summary>
    public const int Versions = 400;

    /// <summary>Removed versions of a project that can be brought back, and removed projects.</summary>
    public const int Removed = 20;

    /// <summary>Bytes of MIDI of all versions of a project.</summary>
    public const long Bytes = 40_000_000;

    /// <summary>Longest title or label, in characters.</summary>
    public const int Text = 80;
}
