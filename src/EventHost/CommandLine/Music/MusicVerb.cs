using System.CommandLine;

namespace EventHost.CommandLine.Music;

/// <summary><c>music inspect</c> and <c>music convert</c>: a look into files of music, and from one form to another.</summary>
internal static class MusicVerb
{
    public static Command Create() => new("music", "Look into music files, convert between MIDI, ABC, folk-rnn's tokens and JSON")
    {
        InspectVerb.Create(),
        ConvertVerb.Create(),
    };
}
