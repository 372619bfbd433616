using EventSuite.Core.Results;

namespace EventSuite.Core.Submissions;

/// <summary>Port to the MIDI library: parses a stranger's file before anything of it is kept.</summary>
public interface IMusicInspector
{
    /// <summary>
    /// What the file holds. Refusals: not a MIDI file (<see cref="FaultKind.UnsupportedMedia"/>); a MIDI file that
    /// cannot be used (<see cref="FaultKind.Unprocessable"/>), with the byte offset in the message.
    /// </summary>
    Outcome<InspectedMusic> Inspect(ReadOnlySpan<byte> file);
}
