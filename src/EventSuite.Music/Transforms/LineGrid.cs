namespace EventSuite.Music.Transforms;

/// <summary>What was done so that note values can be written for a line.</summary>
public enum LineGrid
{
    /// <summary>Nothing: the notes stand on note values.</summary>
    AsWritten,

    /// <summary>Notes were drawn to sixteenths and triplets of the file's own beats, short rests between them closed.</summary>
    Quantised,

    /// <summary>The file's beats are not those of the music: beats and bars were estimated, notes drawn to them.</summary>
    Estimated,
}
