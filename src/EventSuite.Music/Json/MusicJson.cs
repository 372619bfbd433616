using System.Text.Json;
using System.Text.Unicode;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Json;

/// <summary>
/// Music as JSON, for tools that do not read MIDI. All times are ticks.
/// <code>
/// {
///   "version": 1,
///   "title": "…",                       may be missing
///   "ticksPerQuarter": 480,             1 to 32767
///   "endTick": 7680,                    where the music ends; the end of the last note when missing
///   "tempos":         [ { "tick": 0, "microsecondsPerQuarter": 500000 } ],
///   "timeSignatures": [ { "tick": 0, "numerator": 4, "denominator": 4 } ],
///   "keySignatures":  [ { "tick": 0, "sharps": -1, "minor": true } ],
///   "tracks": [ { "name": "…", "channel": 0, "program": 40, "drums": false, "notes": [ [0, 480, 67, 80] ] } ]
/// }
/// </code>
/// A note is [start, duration, pitch, velocity]. Channels count from 0 to 15, programs from 0 to 127. <c>name</c> may be
/// missing, so may <c>program</c> (0), <c>drums</c> (true on channel 9) and the three maps (120 quarter notes a minute, 4/4, no key).
/// Other properties are an error. Notes of one pitch in a track that overlap end in the order in which they begin.
/// </summary>
public static class MusicJson
{
    /// <summary>The version of the form.</summary>
    public const int Version = 1;

    /// <summary>Most characters of a title or name: longer ones are cut when writing, and refused when reading.</summary>
    public const int MaxNameLength = 1000;

    /// <summary>
    /// A song as UTF-8. A track of the file becomes one for each channel, program and kind of notes on it. Kept are notes,
    /// names, tempo, time and key; with an SMPTE division ticks become 480 to the quarter. Reading gives the same notes, track
    /// numbers aside.
    /// </summary>
    public static byte[] Write(Song song)
    {
        ArgumentNullException.ThrowIfNull(song);
        return JsonSerializer.SerializeToUtf8Bytes(DocumentWriter.Write(song), MusicJsonContext.Default.MusicDocument);
    }

    /// <summary>Reads a text from a stranger: never throws, in time and memory linear in its length.</summary>
    /// <param name="utf8">The whole text, with or without a byte order mark.</param>
    /// <param name="options">Limits; the default limits when null.</param>
    public static MusicJsonResult Read(ReadOnlySpan<byte> utf8, MusicJsonOptions? options = null)
    {
        options ??= MusicJsonOptions.Default;
        if (utf8.Length > options.MaxBytes)
        {
            return Refuse("$", null, $"Expected at most {options.MaxBytes} bytes, found {utf8.Length}.");
        }

        if (!Utf8.IsValid(utf8))
        {
            return Refuse("$", null, "Expected UTF-8, found other bytes.");
        }

        try
        {
            ReadOnlySpan<byte> text = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
            MusicDocument? document = JsonSerializer.Deserialize(text, MusicJsonContext.Default.MusicDocument);
            return new MusicJsonResult(DocumentReader.Read(document, options), null);
        }
        catch (JsonException e)
        {
            return Refuse(e.Path ?? "$", e.LineNumber + 1, Explain(e));
        }
        catch (JsonFaultException e)
        {
            return Refuse(e.Path, null, e.Message);
        }
    }

    private static MusicJsonResult Refuse(string path, long? line, string message) => new(null, new MusicJsonFault(path, line, message));

    // The reader's own words are for who writes JSON by hand; the serializer's name types of this library.
    private static string Explain(JsonException e) => e.InnerException is JsonException syntax
        ? syntax.Message.Split(" LineNumber:", 2)[0]
        : "A property that is not known, or stands twice, or a value that does not belong there.";
}
