namespace DemoMusic.Pieces;

/// <summary>How one demo entry is made.</summary>
/// <param name="UserName">Whose entry it is.</param>
/// <param name="Title">The composition part of its name, letters and digits.</param>
/// <param name="TuneName">The file in tunes/ without its ending.</param>
/// <param name="Tempo">Beats a minute; a beat is a dotted quarter in 6/8.</param>
/// <param name="Sections">What is played, in order; each plays the tune once.</param>
public sealed record Recipe(string UserName, string Title, string TuneName, int Tempo, params Section[] Sections)
{
    /// <summary>Semitones by which the tune is moved.</summary>
    public int Transpose { get; init; }

    /// <summary>Beats a minute at the end; the tempo goes there bar by bar. Null: as at the beginning.</summary>
    public int? EndTempo { get; init; }

    /// <summary>The first of the eight bars for the AI judge, from 1; null for the first eight.</summary>
    public int? FromBar { get; init; }

    /// <summary>A copyright line in the file; null for none.</summary>
    public string? Copyright { get; init; }

    /// <summary>What the first track is called instead of its instrument's name; null for that.</summary>
    public string? TrackName { get; init; }

    /// <summary>The file's name. Lower case, so that it is one file on every file system.</summary>
    public string FileName => $"{UserName}-{Title}.mid".ToLowerInvariant();
}
