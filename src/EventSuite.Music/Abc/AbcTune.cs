using System.Collections.Immutable;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Abc;

/// <summary>A tune in ABC notation, read: header and voices. Immutable; all lengths are exact.</summary>
public sealed record AbcTune
{
    /// <summary>X:, the reference number as written; empty without one.</summary>
    public string Number { get; init; } = "";

    /// <summary>The T: fields, the main title first.</summary>
    public ImmutableArray<string> Titles { get; init; } = [];

    /// <summary>C:, several joined by "; ".</summary>
    public string Composer { get; init; } = "";

    /// <summary>R:, such as <c>reel</c>.</summary>
    public string Rhythm { get; init; } = "";

    /// <summary>The header's meter.</summary>
    public AbcMeter Meter { get; init; } = AbcMeter.Free;

    /// <summary>The header's unit note length.</summary>
    public Fraction UnitLength { get; init; } = new(1, 8);

    /// <summary>The header's tempo; null without one.</summary>
    public AbcTempo? Tempo { get; init; }

    /// <summary>The header's key.</summary>
    public AbcKey Key { get; init; } = AbcKey.None;

    /// <summary>The order of parts in the header's P:, written out (<c>AABB</c>); empty without one.</summary>
    public string PartOrder { get; init; } = "";

    /// <summary>The voices in the order in which they first appear; at least one.</summary>
    public ImmutableArray<AbcVoice> Voices { get; init; } = [new AbcVoice("", [])];

    /// <summary>The line of the text on which the tune begins, 1 for the first.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The tune with repeats and parts played out, as a MIDI file of format 1.</summary>
    /// <exception cref="AbcLimitException">It would have more notes than the options allow.</exception>
    public MidiFile ToMidi(AbcPlayOptions? options = null) => AbcPlayer.Play(this, options ?? AbcPlayOptions.Default);

    /// <summary>The tune with repeats and parts played out, as music.</summary>
    /// <exception cref="AbcLimitException">It would have more notes than the options allow.</exception>
    public Song ToSong(AbcPlayOptions? options = null) => Song.From(ToMidi(options));
}
