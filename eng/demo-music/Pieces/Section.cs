using DemoMusic.Layers;
using DemoMusic.Score;

namespace DemoMusic.Pieces;

/// <summary>One time through the tune: who plays, and how the tune is changed for it.</summary>
public sealed record Section(params Layer[] Layers)
{
    /// <summary>Changes the tune first; null leaves it.</summary>
    public Func<Tune, SeededRandom, Tune>? Shape { get; init; }

    /// <summary>Louder or softer than the piece, in steps of velocity.</summary>
    public int Louder { get; init; }

    /// <summary>Only so many bars of the tune from its start; null for all.</summary>
    public int? Bars { get; init; }
}
