namespace EventSuite.Music.Abc;

/// <summary>One head of a note, as written and as it sounds.</summary>
/// <param name="Step">The letter: 0 (C) to 6 (B).</param>
/// <param name="Octave">4 for <c>C</c> (the octave of middle C), 5 for <c>c</c>.</param>
/// <param name="Accidental">−2 to 2 as written, or null when key and bar decide.</param>
/// <param name="Alteration">Semitones added to the letter in the end.</param>
/// <param name="IsTied">A tie leads to the next note of this pitch (ABC 2.1, "Ties and slurs").</param>
public readonly record struct AbcTone(int Step, int Octave, int? Accidental, int Alteration, bool IsTied = false)
{
    /// <summary>The MIDI key, 0–127; 60 is middle C.</summary>
    public int Pitch => (12 * (Octave + 1)) + AbcLetters.Semitones(Step) + Alteration;

    /// <summary>Accidental, letter and octave marks ("Pitch", "Accidentals"), without tie.</summary>
    public override string ToString()
    {
        char letter = AbcLetters.Names[Step];
        string marks = Octave > 4 ? new string('\'', Octave - 5) : new string(',', 4 - Octave);
        return (Accidental is int written ? Sign(written) : "") + (Octave > 4 ? char.ToLowerInvariant(letter) : letter) + marks;
    }

    internal static string Sign(int alteration) => alteration switch
    {
        0 => "=",
        > 0 => new string('^', alteration),
        _ => new string('_', -alteration),
    };
}
