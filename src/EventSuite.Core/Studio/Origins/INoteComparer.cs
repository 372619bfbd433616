namespace EventSuite.Core.Studio.Origins;

/// <summary>Port to the music library: compares two MIDI files that were accepted before.</summary>
public interface INoteComparer
{
    /// <summary>What changed from one to the other.</summary>
    NoteChange Compare(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after);
}
