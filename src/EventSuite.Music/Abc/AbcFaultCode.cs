namespace EventSuite.Music.Abc;

/// <summary>What is wrong at a place of an ABC text.</summary>
public enum AbcFaultCode
{
    /// <summary>A header is not as it should be: no X:, no K:, a field out of place, no blank line between tunes.</summary>
    Header,

    /// <summary>A field's value means nothing.</summary>
    FieldValue,

    /// <summary>Something in the music that is not ABC, or that this reader does not play.</summary>
    UnknownSymbol,

    /// <summary>A bracket, quote or brace is not closed.</summary>
    Unclosed,

    /// <summary>A length, pitch or tuplet that cannot be.</summary>
    NoteValue,

    /// <summary>Broken rhythm, a tie or an accidental with no note to belong to.</summary>
    Dangling,

    /// <summary>Repeat signs or variant endings that do not fit together.</summary>
    Repeat,

    /// <summary>
    /// ABC that changes what is heard and that this reader does not play: an overlay (<c>&amp;</c>), a <c>%%MIDI</c>
    /// instruction, a clef or key that transposes.
    /// </summary>
    LeftOut,

    /// <summary>A limit of the options is exceeded: the rest is left out.</summary>
    Limit,
}
