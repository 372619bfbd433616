namespace EventSuite.Music.Notes;

/// <summary>How long notes sound when the sustain pedal is held.</summary>
internal static class PedalMap
{
    /// <summary>The tick at which each note stops sounding.</summary>
    public static long[] SoundEnds(ReadOnlySpan<Note> notes, List<ControlChange> controls, long songEnd)
    {
        List<(long Down, long Up)>?[] presses = FindPresses(controls, songEnd);
        var ends = new long[notes.Length];
        var nextOnset = new long[16 * 128];
        Array.Fill(nextOnset, long.MaxValue);
        for (int i = notes.Length - 1; i >= 0; i--)
        {
            ref readonly Note note = ref notes[i];
            ref long next = ref nextOnset[(note.Channel << 7) | note.Pitch];
            ends[i] = presses[note.Channel] is { } pressed ? Math.Max(note.EndTick, Math.Min(LiftedAt(pressed, note.EndTick), next)) : note.EndTick;
            next = note.StartTick;
        }

        return ends;
    }

    private static List<(long Down, long Up)>?[] FindPresses(List<ControlChange> controls, long songEnd)
    {
        var presses = new List<(long Down, long Up)>?[16];
        var downSince = new long[16];
        Array.Fill(downSince, -1);
        foreach (ControlChange change in controls.Where(c => c.Controller == ControlChange.Pedal))
        {
            ref long since = ref downSince[change.Channel];
            if (change.Value >= 64 && since < 0)
            {
                since = change.Tick;
            }
            else if (change.Value < 64 && since >= 0)
            {
                (presses[change.Channel] ??= []).Add((since, change.Tick));
                since = -1;
            }
        }

        for (int channel = 0; channel < 16; channel++)
        {
            if (downSince[channel] >= 0)
            {
                (presses[channel] ??= []).Add((downSince[channel], Math.Max(songEnd, downSince[channel])));
            }
        }

        return presses;
    }

    /// <summary>When the pedal that is down at a tick is lifted; the tick itself when it is up.</summary>
    private static long LiftedAt(List<(long Down, long Up)> presses, long tick)
    {
        int low = 0;
        for (int high = presses.Count; low < high;)
        {
            int middle = (low + high) / 2;
            (low, high) = presses[middle].Down <= tick ? (middle + 1, high) : (low, middle);
        }

        return low > 0 ? Math.Max(tick, presses[low - 1].Up) : tick;
    }
}
