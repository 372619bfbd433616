namespace EventHost.CommandLine.Music.Inspecting;

/// <summary>A piece of music.</summary>
/// <param name="Number">Its place in the file, 1 for the first; what <c>--tune</c> takes.</param>
/// <param name="Title">As the file has it.</param>
/// <param name="Bars">Full bars.</param>
/// <param name="HasPickup">Whether a pick-up stands before them.</param>
/// <param name="Seconds">To the end of the last note.</param>
/// <param name="SlowestBpm">Quarter notes a minute; null without beats (SMPTE).</param>
/// <param name="FastestBpm">The same, the fastest.</param>
/// <param name="Meters">Such as <c>4/4</c>, each once, in the order of the music.</param>
/// <param name="WrittenKey">The file's first key signature; null without one.</param>
/// <param name="Key">The key that the notes are in; null without pitched notes.</param>
/// <param name="KeyCorrelation">How well they fit it, −1 to 1.</param>
/// <param name="Notes">How many, drums too.</param>
/// <param name="UnendedNotes">Note ons without a note off.</param>
/// <param name="StrayNoteOffs">Note offs without a note on.</param>
/// <param name="ContentHash">The same for the same music: see <see cref="EventSuite.Music.Blind.MusicHash"/>.</param>
/// <param name="Tracks">Its tracks.</param>
/// <param name="Problem">Why the piece cannot be played; then the rest says nothing.</param>
internal sealed record TuneReport(
    int Number,
    string Title,
    int Bars,
    bool HasPickup,
    double Seconds,
    double? SlowestBpm,
    double? FastestBpm,
    IReadOnlyList<string> Meters,
    string? WrittenKey,
    string? Key,
    double? KeyCorrelation,
    int Notes,
    int UnendedNotes,
    int StrayNoteOffs,
    string ContentHash,
    IReadOnlyList<TrackReport> Tracks,
    string? Problem = null);
