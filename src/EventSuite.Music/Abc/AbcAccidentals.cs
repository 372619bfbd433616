namespace EventSuite.Music.Abc;

/// <summary>How far an accidental reaches within its bar (ABC 2.1, <c>I:propagate-accidentals</c>).</summary>
public enum AbcAccidentals
{
    /// <summary>To all notes of the letter, in every octave: the standard's default.</summary>
    Pitch,

    /// <summary>To the notes of the letter in the same octave.</summary>
    Octave,

    /// <summary>To its own note only.</summary>
    Not,
}
