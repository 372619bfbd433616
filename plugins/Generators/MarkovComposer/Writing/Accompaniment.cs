using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using MarkovComposer.Model;

namespace MarkovComposer.Writing;

/// <summary>Plays chords as dance bands do: the bass on the first beat, the chord on the others.</summary>
internal static class Accompaniment
{
    private const int Guitar = 24;
    private const int Bass = 32;
    private const int LowestChordNote = 52; // E3: below the melody, above the bass
    private const int LowestBassNote = 36;

    /// <summary>A track of chords and, if wanted, one of the bass.</summary>
    /// <param name="chords">In ticks of steps.</param>
    /// <param name="style">The meter.</param>
    /// <param name="chordChannel">Channel of the chords.</param>
    /// <param name="bassChannel">Channel of the bass; null for none.</param>
    /// <param name="ticksPerQuarter">Of the file.</param>
    public static IEnumerable<MidiTrack> Tracks(
        IReadOnlyList<(long Start, long End, Chord Chord)> chords, Style style, int chordChannel, int? bassChannel, int ticksPerQuarter)
    {
        long end = chords.Count == 0 ? 0 : chords[^1].End;
        yield return Sheet.Track("Chords", chordChannel, Guitar, chords.SelectMany((c, i) => Strum(c, style, bassChannel is not null, i == chords.Count - 1)), ticksPerQuarter, end);
        if (bassChannel is { } channel)
        {
            yield return Sheet.Track("Bass", channel, Bass, chords.Select(c => Note(c.Start, c.End - c.Start, Above(LowestBassNote, c.Chord.Root), 84)), ticksPerQuarter, end);
        }
    }

    private static IEnumerable<Note> Strum((long Start, long End, Chord Chord) span, Style style, bool leaveFirstBeat, bool hold)
    {
        int[] pitches = [.. Enumerable.Range(0, 12).Where(pc => (span.Chord.PitchClasses >> pc & 1) == 1).Select(pc => Above(LowestChordNote, pc)).Order()];
        int beat = style.BeatTicks;
        bool single = hold || span.End - span.Start <= beat;
        for (long at = span.Start + (leaveFirstBeat && !single ? beat : 0); at < span.End; at += single ? span.End - span.Start : beat)
        {
            foreach (int pitch in pitches)
            {
                yield return Note(at, single ? span.End - at : Math.Min(beat, span.End - at), pitch, 62);
            }
        }
    }

    private static int Above(int lowest, int pitchClass) => lowest + ((pitchClass - lowest % 12 + 12) % 12);

    private static Note Note(long start, long ticks, int pitch, int velocity) => new(start, ticks, (byte)pitch, (byte)velocity, 0, 0, 0);
}
