using DemoMusic.Score;

namespace DemoMusic.Layers;

/// <summary>One player of a section: an instrument and how it makes its notes out of the tune.</summary>
public abstract record Layer(Instrument Instrument)
{
    /// <summary>How long a note sounds of its written length, in percent: below 100 detached.</summary>
    public int Legato { get; init; } = 94;

    /// <summary>Louder or softer than the instrument's own level, in steps of velocity.</summary>
    public int Louder { get; init; }

    /// <summary>The notes of this layer, from tick 0 of the tune.</summary>
    /// <param name="tune">The tune in the shape that this section gives it.</param>
    /// <param name="random">Chance.</param>
    public abstract IEnumerable<Note> Play(Tune tune, SeededRandom random);

    /// <summary>What the layer holds in the closing bar while the melody rings out; nothing by default.</summary>
    /// <param name="last">The closing chord.</param>
    /// <param name="start">Where the bar begins.</param>
    /// <param name="length">How long it is.</param>
    public virtual IEnumerable<Note> Close(Chord last, int start, int length) => [];
}
