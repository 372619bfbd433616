namespace EventSuite.Music.Abc.Writing;

/// <summary>Letters and accidentals for pitches: what key and bar leave to be written (ABC 2.1, "Accidentals").</summary>
internal sealed class AbcSpelling(AbcKey key)
{
    private readonly int?[] _bar = new int?[7];
    private readonly bool[] _tiedOver = new bool[7];

    public AbcKey Key { get; private set; } = key;

    /// <summary>A bar line: accidentals end. Letters whose accidental a tie carries over it are written with all signs.</summary>
    public void StartBar(IEnumerable<int> tiedPitches)
    {
        Array.Clear(_bar);
        Array.Clear(_tiedOver);
        foreach (int pitch in tiedPitches)
        {
            (int step, _, int alteration) = Place(pitch);
            _tiedOver[step] |= alteration != Key.Signature[step];
        }
    }

    /// <summary>A new key.</summary>
    public void Change(AbcKey key)
    {
        Key = key;
        Array.Clear(_bar);
    }

    /// <summary>The pitch as it is written here.</summary>
    public string Write(int pitch)
    {
        (int step, int octave, int alteration) = Place(pitch);
        bool isUnderstood = !_tiedOver[step] && (_bar[step] ?? Key.Signature[step]) == alteration;
        if (!isUnderstood)
        {
            _bar[step] = alteration;
        }

        return new AbcTone(step, octave, isUnderstood ? null : alteration, alteration).ToString();
    }

    /// <summary>Called after the first note behind a bar line: ties reach no further.</summary>
    public void EndTies() => Array.Clear(_tiedOver);

    // By the line of fifths: besides the seven letters of the key two flats (b3, b7 in major) and three sharps (#4, #1,
    // #5, the leading note of the relative minor). A double accidental gives way to its simpler neighbour.
    private (int Step, int Octave, int Alteration) Place(int pitch)
    {
        int fifths = Key.Sharps - 3 + (((((pitch * 7) - Key.Sharps + 3) % 12) + 12) % 12);
        int alteration = AbcLetters.AlterationOf(fifths);
        if (Math.Abs(alteration) > 1)
        {
            fifths -= 12 * Math.Sign(alteration);
            alteration = AbcLetters.AlterationOf(fifths);
        }

        int step = AbcLetters.StepOf(fifths);
        return (step, ((pitch - alteration - AbcLetters.Semitones(step)) / 12) - 1, alteration);
    }
}
