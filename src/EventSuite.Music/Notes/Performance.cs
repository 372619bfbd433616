using EventSuite.Music.Midi;
using EventSuite.Music.Synthesis;

namespace EventSuite.Music.Notes;

/// <summary>
/// Notes as a simple synthesiser plays them. What is taken into account, and how:
/// <list type="bullet">
/// <item>Sustain pedal (CC 64, 64 and up is down): a note that ends while it is down sounds on until it is lifted, the
/// same pitch is struck again on the channel, or the last note of the song has ended.</item>
/// <item>Volume (CC 7, 100 at first) and expression (CC 11, 127 at first), as they stand when the note starts: the
/// velocity is multiplied by both. Relative to volume 100, or to the loudest in the song if that is more, so
/// that the balance stays and nothing is clipped. A note at volume or expression 0 is silent and left out.</item>
/// <item>Pan (CC 10, 64 at first): 1 and below is left (−1), 64 the middle (0), 127 right (1).</item>
/// <item>Changes at the tick of a note count for it, in whatever track they stand. Swells within a note, bends and other
/// controllers are left out. Notes of no length last a hundredth of a second.</item>
/// </list>
/// </summary>
internal static class Performance
{
    private const double ShortestSeconds = 0.01;

    public static IReadOnlyList<TimedNote> Of(Song song)
    {
        List<ControlChange> controls = ReadControls(song.File);
        long[] soundEnds = PedalMap.SoundEnds(song.Notes.AsSpan(), controls, song.LastNoteEndTick);
        var mixes = new ChannelMix[song.Notes.Length];
        double loudest = MixNotes(song, controls, mixes);

        var timed = new List<TimedNote>(song.Notes.Length);
        int startHint = 0;
        int endHint = 0;
        for (int i = 0; i < mixes.Length; i++)
        {
            Note note = song.Notes[i];
            double gain = mixes[i].Gain;
            if (gain == 0)
            {
                continue;
            }

            double start = song.Tempo.SecondsAt(note.StartTick, ref startHint);
            double end = song.Tempo.SecondsAt(soundEnds[i], ref endHint);
            int velocity = (int)Math.Clamp(Math.Round(note.Velocity * gain / loudest), 1, 127);
            timed.Add(new TimedNote(
                start, Math.Max(end - start, ShortestSeconds), note.Pitch, (byte)velocity, note.Program, note.IsDrum, mixes[i].Pan));
        }

        return timed;
    }

    /// <summary>The mix each note starts in; the largest gain, at least that of volume 100.</summary>
    private static double MixNotes(Song song, List<ControlChange> controls, ChannelMix[] mixes)
    {
        var channels = new ChannelMix[16];
        Array.Fill(channels, ChannelMix.Default);
        double loudest = ChannelMix.Default.Gain;
        int next = 0;
        for (int i = 0; i < mixes.Length; i++)
        {
            for (; next < controls.Count && controls[next].Tick <= song.Notes[i].StartTick; next++)
            {
                channels[controls[next].Channel] = channels[controls[next].Channel].After(controls[next]);
            }

            mixes[i] = channels[song.Notes[i].Channel];
            loudest = Math.Max(loudest, mixes[i].Gain);
        }

        return loudest;
    }

    private static List<ControlChange> ReadControls(MidiFile file)
    {
        var controls = new List<ControlChange>();
        foreach (MidiTrack track in file.Tracks)
        {
            foreach (ref readonly MidiEvent e in track.Events)
            {
                if (e.Kind == MidiEventKind.Control && e.Data1 is ControlChange.Volume or ControlChange.Pan or ControlChange.Expression or ControlChange.Pedal)
                {
                    controls.Add(new ControlChange(e.Tick, e.Channel, e.Data1, e.Data2));
                }
            }
        }

        TickOrder.Sort(controls, c => c.Tick);
        return controls;
    }
}
