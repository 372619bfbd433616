namespace EventHost.CommandLine.Music;

/// <summary>How music is written down.</summary>
internal enum MusicForm
{
    /// <summary>A Standard MIDI file, in a RIFF envelope or not.</summary>
    Midi,

    /// <summary>ABC notation: one tune or many.</summary>
    Abc,

    /// <summary>folk-rnn's tokens: one tune or many, an empty line between.</summary>
    Tokens,

    /// <summary>The library's JSON.</summary>
    Json,
}
