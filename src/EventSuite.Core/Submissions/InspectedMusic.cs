namespace EventSuite.Core.Submissions;

/// <summary>A file that parsed.</summary>
/// <param name="Facts">What it holds.</param>
/// <param name="Stripped">The file that judges get: no names, no text.</param>
public sealed record InspectedMusic(MusicFacts Facts, byte[] Stripped);
