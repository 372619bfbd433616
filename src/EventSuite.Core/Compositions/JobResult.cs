using EventSuite.Core.Submissions;

namespace EventSuite.Core.Compositions;

/// <summary>One composition that a job made.</summary>
/// <param name="Number">From 1, in the plugin's order.</param>
/// <param name="Sha256">The file as the plugin gave it, lower-case hex.</param>
/// <param name="StrippedSha256">The file without names and text, which is what is rendered.</param>
/// <param name="Title">The plugin's idea for a title, if any.</param>
/// <param name="Notes">What the plugin says about it, if anything.</param>
/// <param name="Music">What the file holds.</param>
public sealed record JobResult(int Number, string Sha256, string StrippedSha256, string? Title, string? Notes, MusicFacts Music);
