using EventSuite.Music.Abc.Reading;

namespace EventSuite.Music.Abc;

/// <summary>
/// Reads ABC notation (abcnotation.com, standard 2.1, and what older tune books write). Lenient: what means nothing is
/// skipped and listed as a fault; a text without faults has none.
/// </summary>
public static class AbcReader
{
    /// <summary>Reads a text from a stranger: never throws, in time and memory linear in its length.</summary>
    /// <param name="text">One or more tunes.</param>
    /// <param name="options">Limits; the default limits when null.</param>
    public static AbcReadResult Read(ReadOnlySpan<char> text, AbcReadOptions? options = null) =>
        new AbcReading(options ?? AbcReadOptions.Default).Read(text);
}
