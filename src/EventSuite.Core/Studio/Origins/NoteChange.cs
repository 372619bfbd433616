namespace EventSuite.Core.Studio.Origins;

/// <summary>How the notes of two states of a piece compare. A note that was moved is one removed and one added.</summary>
/// <param name="Kept">Notes that are in both: same start, pitch and length.</param>
/// <param name="Added">Notes that are only in the later.</param>
/// <param name="Removed">Notes that are only in the earlier.</param>
public sealed record NoteChange(int Kept, int Added, int Removed);
