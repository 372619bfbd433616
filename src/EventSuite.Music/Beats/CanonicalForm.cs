using EventSuite.Music.Notes;
using EventSuite.Music.Transforms;

namespace EventSuite.Music.Beats;

/// <summary>
/// One form for all music, so that models see the music and not how it was written down. A model learns the encoding first:
/// train and judge on this form only.
/// <list type="number">
/// <item>Quarter notes are the file's where its grid can be trusted (<see cref="GridTrust"/>); else beats are estimated
/// (<see cref="BeatEstimator"/>), onsets go to the nearest sixteenth or triplet quaver, and bars of three or four beats are inferred
/// (<see cref="PickupFinder"/>).</item>
/// <item>24 ticks to the quarter; starts and ends go to the nearest tick, halves to the later.</item>
/// <item>Tick 0 is the bar line at or before the first note; a pick-up bar that a time signature cuts short is filled up at its front.</item>
/// <item>All on track 0, channel 0, program 0, velocity 80; drums are left out, or kept on channel 9.</item>
/// <item>Of notes that start together on a pitch the longest stays; a note ends where its pitch is struck again.</item>
/// <item>Articulation is closed (<see cref="LegatoCloser"/>, over all voices).</item>
/// <item>Register and key stay: transposing is augmentation and the model's business. Pedal, bends and controllers are left out.</item>
/// </list>
/// </summary>
public static class CanonicalForm
{
    /// <summary>Ticks of a quarter note.</summary>
    public const int TicksPerQuarter = 24;

    /// <summary>The velocity of every note.</summary>
    public const byte Velocity = 80;

    /// <summary>The form of a song.</summary>
    /// <param name="song">The song.</param>
    /// <param name="keepDrums">True keeps the drums.</param>
    /// <exception cref="ArgumentOutOfRangeException">The music is longer than <see cref="Midi.MidiTrack.MaxTick"/> ticks.</exception>
    public static Score Of(Song song, bool keepDrums = false)
    {
        ArgumentNullException.ThrowIfNull(song);
        Score aligned = GridTrust.Of(song) < GridTrust.Enough && BeatEstimator.Estimate(song) is { } beats
            ? Alignment.ToBeats(song, beats, keepDrums)
            : Alignment.ToFirstBar(song, keepDrums);
        IEnumerable<Note> notes = aligned.Notes
            .Select(n => n with { Track = 0, Channel = n.IsDrum ? Note.DrumChannel : (byte)0, Program = 0, Velocity = Velocity });
        return aligned.With(OneAtATime(notes)).CloseLegato();
    }

    private static IEnumerable<Note> OneAtATime(IEnumerable<Note> notes)
    {
        foreach (IGrouping<(byte, byte), Note> pitch in notes.GroupBy(n => (n.Channel, n.Pitch)))
        {
            Note[] strikes = [.. pitch.GroupBy(n => n.StartTick).Select(same => same.MaxBy(n => n.DurationTicks)).OrderBy(n => n.StartTick)];
            for (int i = 0; i < strikes.Length; i++)
            {
                long free = i + 1 < strikes.Length ? strikes[i + 1].StartTick - strikes[i].StartTick : long.MaxValue;
                yield return strikes[i] with { DurationTicks = Math.Min(strikes[i].DurationTicks, free) };
            }
        }
    }
}
