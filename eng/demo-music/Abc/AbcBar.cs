using DemoMusic.Score;

namespace DemoMusic.Abc;

/// <summary>A bar as written: its line, its notes and chords (times from the bar's start) and its repeat signs.</summary>
internal sealed class AbcBar(int line)
{
    /// <summary>The line on which the bar begins.</summary>
    public int Line { get; } = line;

    /// <summary>Ticks of all its notes and rests.</summary>
    public int Length { get; set; }

    /// <summary>Notes, and whether each is tied to the next.</summary>
    public List<(Note Note, bool Tied)> Notes { get; } = [];

    /// <summary>Chord symbols and where they stand.</summary>
    public List<(int Start, Chord Chord)> Chords { get; } = [];

    /// <summary>A repeat begins here.</summary>
    public bool RepeatStarts { get; set; }

    /// <summary>A repeat ends here.</summary>
    public bool RepeatEnds { get; set; }
}
