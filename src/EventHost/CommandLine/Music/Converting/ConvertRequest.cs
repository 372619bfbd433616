namespace EventHost.CommandLine.Music.Converting;

/// <summary>What <c>music convert</c> was asked for.</summary>
/// <param name="In">A file, or <c>-</c> for standard input.</param>
/// <param name="Out">A file, a folder, <c>-</c> for standard output; null for a name made from the input's.</param>
/// <param name="From">The form of the input; null to find out.</param>
/// <param name="To">The form of the output; null to take the output's extension.</param>
/// <param name="Tune">Of several tunes the one, 1 for the first; null for all.</param>
/// <param name="Track">The track to write as one voice, 1 for the first; null for the melody.</param>
/// <param name="Force">Overwrites what is there.</param>
/// <param name="AnyTokens">Takes tokens beyond folk-rnn's vocabulary.</param>
internal sealed record ConvertRequest(string In, string? Out, MusicForm? From, MusicForm? To, int? Tune, int? Track, bool Force, bool AnyTokens);
