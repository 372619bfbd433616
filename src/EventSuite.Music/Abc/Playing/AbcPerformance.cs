namespace EventSuite.Music.Abc.Playing;

/// <summary>A voice played out: everything at its time, in whole notes from the start.</summary>
internal sealed class AbcPerformance
{
    public List<(Fraction Start, Fraction Length, int Pitch)> Notes { get; } = [];

    public List<(Fraction Start, AbcKey Key)> Keys { get; } = [];

    public List<(Fraction Start, AbcTempo Tempo)> Tempos { get; } = [];

    public List<(Fraction Start, string Symbol)> Chords { get; } = [];

    /// <summary>Where bars begin, in order, and the meter that holds there.</summary>
    public List<(Fraction Start, AbcMeter Meter)> Bars { get; } = [];

    /// <summary>Where the last note or rest ends.</summary>
    public Fraction End { get; set; }
}
