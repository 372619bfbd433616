namespace EventHost.CommandLine.Music.Converting;

/// <summary>A tune and its place in the input, 1 for the first.</summary>
internal sealed record Numbered(int Number, Tune Tune);
