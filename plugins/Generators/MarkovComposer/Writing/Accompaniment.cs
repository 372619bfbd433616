using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using MarkovComposer.Model;

namespace MarkovComposer.Writing;

/// <summary>Plays chords on a guitar, and their roots on a bass.</summary>
internal static class Accompaniment
{
    private const int Guitar = 24;
    private const int Bass = 32;
    private const int LowestChordNote = 52; // E3: below the melody, above the bass
    private const int LowestBassNote = 36;

    /// <summary>A track of chords and, if wanted, one of the bass.</summary>
    /// <param name="chords">In ticks of steps.</param>
    /// <param name="figure">How the chords are played.</param>
    /// <param name="style">The meter.</param>
    /// <param name="chordChannel">Channel of the chords.</param>
    /// <param name="bassChannel">Channel of the bass; null for none.</param>
    /// <param name="ticksPerQuarter">Of the file.</param>
    public static IEnumerable<MidiTrack> Tracks(
        IReadOnlyList<(long Start, long End, Chord Chord)> chords, Figure figure, Style style, int chordChannel, int? bassChannel, int ticksPerQuarter)
    {
        long end = chords.Count == 0 ? 0 : chords[^1].End;
        yield return Sheet.Track("Chords", chordChannel, Guitar, chords.SelectMany((c, i) => Play(c, i == chords.Count - 1 ? Figure.Held : figure, style, bassChannel is not null)), ticksPerQuarter, end);
        if (bassChannel is { } channel)
        {
            yield return Sheet.Track("Bass", channel, Bass, chords.Select(c => Note(c.Start, c.End - c.Start, Above(LowestBassNote, c.Chord.Root), 84)), ticksPerQuarter, end);
        }
    }

    // The last chord is held, whatever came before.
    private static IEnumerable<Note> Play((long Start, long End, Chord Chord) span, Figure figure, Style style, bool leaveFirstBeat)
    {
        int[] pitches = [.. Enumerable.Range(0, 12).Where(pc => (span.Chord.PitchClasses >> pc & 1) == 1).Select(pc => Above(LowestChordNote, pc)).Order()];
        return figure switch
        {
            Figure.Broken => Break(span.Start, span.End, pitches, style.PulseTicks),
            Figure.Offbeat => Strum(span.Start + style.PulseTicks, span.End, pitches, style.BeatTicks, style.BeatTicks - style.PulseTicks),
            Figure.Strummed when span.End - span.Start > style.BeatTicks =>
                Strum(span.Start + (leaveFirstBeat ? style.BeatTicks : 0), span.End, pitches, style.BeatTicks, style.BeatTicks),
            _ => pitches.Select(pitch => Note(span.Start, span.End - span.Start, pitch, 62)),
        };
    }

    private static IEnumerable<Note> Strum(long start, long end, int[] pitches, int beat, int length)
    {
        for (long at = start; at < end; at += beat)
        {
            foreach (int pitch in pitches)
            {
                yield return Note(at, Math.Min(length, end - at), pitch, 62);
            }
        }
    }

    private static IEnumerable<Note> Break(long start, long end, int[] pitches, int pulse)
    {
        int i = 0;
        for (long at = start; at < end; at += pulse)
        {
            yield return Note(at, Math.Min(pulse, end - at), pitches[i++ % pitches.Length], 68);
        }
    }

    private static int Above(int lowest, int pitchClass) => lowest + ((pitchClass - lowest % 12 + 12) % 12);

    private static Note Note(long start, long ticks, int pitch, int velocity) => new(start, ticks, (byte)pitch, (byte)velocity, 0, 0, 0);
}
