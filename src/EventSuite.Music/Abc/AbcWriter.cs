using EventSuite.Music.Abc.Writing;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Abc;

/// <summary>Writes a song of one voice as ABC notation.</summary>
public static class AbcWriter
{
    /// <summary>
    /// One tune: meter, tempo and key from the song (the key that fits the notes best when it names none), bar lines
    /// where the song has them, notes tied over them, tuplets where they fit, other lengths as fractions. Notes that
    /// start together are a chord; one that lasts into the next is cut there. Times that ABC cannot say exactly are
    /// rounded to 1/480 of a quarter note. For one voice with a division of 480 or the like, reading the text back
    /// gives the same notes. A short first bar is written as a pick-up.
    /// </summary>
    /// <exception cref="AbcLimitException">More bars than the options allow.</exception>
    public static string Write(Song song, AbcWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(song);
        options ??= AbcWriteOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BarsPerLine, 1);
        return new AbcScore(song, options).Write();
    }
}
