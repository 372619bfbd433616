using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Transforms;

/// <summary>Moves notes up or down. Drums stay: their pitches are instruments.</summary>
public static class Transposer
{
    /// <summary>The song transposed; key signatures go along, to the one with the fewest accidentals (flats of six).</summary>
    /// <param name="song">The song.</param>
    /// <param name="semitones">−127 to 127.</param>
    /// <param name="policy">For notes that would leave the range.</param>
    /// <param name="range">All of MIDI when null.</param>
    /// <exception cref="InvalidOperationException">A note leaves the range and the policy is to refuse.</exception>
    public static Song Transpose(this Song song, int semitones, RangePolicy policy = RangePolicy.Fold, PitchRange? range = null)
    {
        ArgumentNullException.ThrowIfNull(song);
        Song moved = NoteWriter.Replace(song, Move(song.Notes, semitones, policy, range), (_, e) => !e.IsMeta(MetaType.KeySignature));
        var keys = new MidiTrackBuilder();
        foreach (ref readonly MidiEvent e in moved.File.Tracks[0].Events[..^1])
        {
            keys.Copy(moved.File.Tracks[0], e, e.Tick);
        }

        foreach (KeySignature key in song.KeySignatures)
        {
            keys.KeySignature(key.Tick, TransposedSharps(key.Sharps, semitones), key.IsMinor);
        }

        MidiTrack first = keys.Build(moved.File.Tracks[0].EndTick);
        return Song.From(new MidiFile(moved.File.Format, moved.File.Division, moved.File.Tracks.Skip(1).Prepend(first)));
    }

    /// <summary>The score transposed.</summary>
    /// <param name="score">The score.</param>
    /// <param name="semitones">−127 to 127.</param>
    /// <param name="policy">For notes that would leave the range.</param>
    /// <param name="range">All of MIDI when null.</param>
    /// <exception cref="InvalidOperationException">A note leaves the range and the policy is to refuse.</exception>
    public static Score Transpose(this Score score, int semitones, RangePolicy policy = RangePolicy.Fold, PitchRange? range = null)
    {
        ArgumentNullException.ThrowIfNull(score);
        return score.With(Move(score.Notes, semitones, policy, range));
    }

    private static IEnumerable<Note> Move(IEnumerable<Note> notes, int semitones, RangePolicy policy, PitchRange? range)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(semitones, -127);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(semitones, 127);
        PitchRange within = range ?? PitchRange.Midi;
        foreach (Note note in notes)
        {
            int pitch = note.IsDrum ? note.Pitch : note.Pitch + semitones;
            if (note.IsDrum || within.Contains(pitch))
            {
                yield return note with { Pitch = (byte)pitch };
            }
            else if (policy == RangePolicy.Fold)
            {
                yield return note with { Pitch = (byte)within.Fold(pitch) };
            }
            else if (policy == RangePolicy.Refuse)
            {
                throw new InvalidOperationException($"Pitch {note.Pitch} at tick {note.StartTick} would become {pitch}, outside {within.Lowest}–{within.Highest}.");
            }
        }
    }

    /// <summary>A semitone up is seven steps on the circle of fifths; −6 to 5 names every key once.</summary>
    private static int TransposedSharps(int sharps, int semitones) => ((((sharps + (7 * semitones) + 6) % 12) + 12) % 12) - 6;
}
