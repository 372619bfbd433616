using EventSuite.Core.Events;

namespace EventSuite.Core.Submissions;

/// <summary>An entry that a viewer may have.</summary>
/// <param name="Contest">Its event.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Stripped">Whether the viewer is a judge, who gets it without names and text.</param>
public sealed record AccessibleEntry(ContestEvent Contest, Submission Entry, bool Stripped)
{
    /// <summary>The file this viewer gets.</summary>
    public string Sha256 => Stripped ? Entry.StrippedSha256 : Entry.Sha256;
}
