namespace EventSuite.Music.Abc;

/// <summary>A voice played out, repeats and parts and all: everything at its time, in whole notes from the start.</summary>
public sealed class AbcPerformance
{
    /// <summary>What sounds, in the order of writing; ties are joined, graces take from their note. Pitches are MIDI keys.</summary>
    public IReadOnlyList<(Fraction Start, Fraction Length, int Pitch)> Notes => NoteList;

    /// <summary>Where a key begins.</summary>
    public IReadOnlyList<(Fraction Start, AbcKey Key)> Keys => KeyList;

    /// <summary>Where a tempo begins.</summary>
    public IReadOnlyList<(Fraction Start, AbcTempo Tempo)> Tempos => TempoList;

    /// <summary>Chord symbols as written: <see cref="AbcChord.Parse"/> understands them.</summary>
    public IReadOnlyList<(Fraction Start, string Symbol)> Chords => ChordList;

    /// <summary>Where bars begin as they are written, in order, and the meter that holds there. The last may lie at the end.</summary>
    public IReadOnlyList<(Fraction Start, AbcMeter Meter)> Bars => BarList;

    /// <summary>Where the last note or rest ends.</summary>
    public Fraction End { get; internal set; }

    internal List<(Fraction Start, Fraction Length, int Pitch)> NoteList { get; } = [];

    internal List<(Fraction Start, AbcKey Key)> KeyList { get; } = [];

    internal List<(Fraction Start, AbcTempo Tempo)> TempoList { get; } = [];

    internal List<(Fraction Start, string Symbol)> ChordList { get; } = [];

    internal List<(Fraction Start, AbcMeter Meter)> BarList { get; } = [];
}
