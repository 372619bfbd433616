using EventSuite.Music.Notes;

namespace EventSuite.Music.Rolls;

/// <summary>Cells → notes; the rules stand at <see cref="PianoRoll.ToScore"/>.</summary>
internal static class RollReader
{
    public static Score Read(PianoRoll roll, byte velocity, byte channel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(velocity, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(velocity, 127);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(channel, 15);
        var notes = new List<Note>();
        for (int pitch = 0; pitch < PianoRoll.Pitches; pitch++)
        {
            int start = -1;
            for (int step = 0; step <= roll.Steps; step++)
            {
                bool sounds = step < roll.Steps && roll[step, pitch] != 0;
                bool begins = sounds && (start < 0 || (roll.HasOnsets && roll.Onsets[(step * PianoRoll.Pitches) + pitch] != 0));
                if (start >= 0 && (begins || !sounds))
                {
                    byte value = roll[start, pitch];
                    notes.Add(new Note(start, step - start, (byte)pitch, value == 1 ? velocity : value, channel, 0, 0));
                    start = -1;
                }

                start = begins ? step : start;
            }
        }

        return new Score(roll.StepsPerBeat, notes);
    }
}
