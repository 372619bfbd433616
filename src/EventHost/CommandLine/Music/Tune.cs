using EventSuite.Music.Abc;
using EventSuite.Music.Notes;

namespace EventHost.CommandLine.Music;

/// <summary>One piece of music of a file.</summary>
/// <param name="Title">As the file has it: a stranger's text.</param>
/// <param name="Play">The music; may throw <see cref="AbcLimitException"/> for a tune that unrolls too far.</param>
/// <param name="Abc">The notation it came from, with its repeats; null for MIDI and JSON.</param>
/// <param name="Tokens">The tokens it came from; null for others.</param>
internal sealed record Tune(string Title, Func<Song> Play, AbcTune? Abc = null, IReadOnlyList<string>? Tokens = null);
