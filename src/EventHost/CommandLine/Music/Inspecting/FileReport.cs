namespace EventHost.CommandLine.Music.Inspecting;

/// <summary>What <c>music inspect</c> tells about a file; with <c>--json</c> one such object a line.</summary>
/// <param name="File">Its path as given.</param>
/// <param name="IsUsable">Whether there is music in it.</param>
/// <param name="Form">MIDI, ABC, tokens or JSON; null when it could not be read.</param>
/// <param name="Format">Such as <c>format 1</c>; null but for MIDI.</param>
/// <param name="Division">Such as <c>480 ticks per quarter</c>; null but for MIDI.</param>
/// <param name="Tunes">Its music: one piece, but for books of ABC or tokens.</param>
/// <param name="FaultCount">How many faults it has.</param>
/// <param name="Faults">The first of them; when the file was refused the last says why.</param>
internal sealed record FileReport(
    string File, bool IsUsable, string? Form, string? Format, string? Division, IReadOnlyList<TuneReport> Tunes, int FaultCount, IReadOnlyList<ReadFault> Faults)
{
    /// <summary>A file that could not be read at all.</summary>
    public static FileReport Unreadable(string path, string why) => new(path, false, null, null, null, [], 1, [new ReadFault("Unreadable", null, null, null, why, null)]);
}
