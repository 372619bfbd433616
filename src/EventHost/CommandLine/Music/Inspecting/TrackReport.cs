namespace EventHost.CommandLine.Music.Inspecting;

/// <summary>A track of a piece.</summary>
/// <param name="Number">1 for the first; what <c>convert --track</c> takes.</param>
/// <param name="Name">As the file has it.</param>
/// <param name="Instruments">General MIDI's names; of drums the most frequent.</param>
/// <param name="Channels">1–16, as people count.</param>
/// <param name="Notes">How many.</param>
/// <param name="Lowest">The lowest pitched note; null without any.</param>
/// <param name="Highest">The highest.</param>
/// <param name="FirstBar">The bar in which the first note starts: 1 is the first full bar of music, 0 the pick-up; null without notes.</param>
/// <param name="LastBar">The bar in which the last note starts.</param>
internal sealed record TrackReport(
    int Number, string Name, IReadOnlyList<string> Instruments, IReadOnlyList<int> Channels, int Notes, string? Lowest, string? Highest, long? FirstBar, long? LastBar);
