using StyleJudge.Form;

namespace StyleJudge.Features;

/// <summary>The piano roll: a row for each pitch around the piece's middle, a column for each moment.</summary>
internal static class PianoRoll
{
    /// <summary>Rows; pitches further from the middle than half of them are left out.</summary>
    public const int Rows = 64;

    /// <summary>What sounds, and what begins.</summary>
    public const int Channels = 2;

    /// <summary>Ones and zeros: shape [<see cref="Channels"/>, <see cref="Rows"/>, moments].</summary>
    public static float[] Of(MusicForm form, Tonality tonality)
    {
        int moments = form.Moments.Count;
        float[] roll = new float[Channels * Rows * moments];
        int lowest = (int)Math.Round(tonality.Middle) - (Rows / 2);
        for (int t = 0; t < moments; t++)
        {
            foreach (int pitch in form.Moments[t].Sounding)
            {
                Mark(0, pitch, t);
            }

            foreach (Tone tone in form.Moments[t].Moved)
            {
                Mark(1, tone.Pitch, t);
            }
        }

        return roll;

        void Mark(int channel, int pitch, int moment)
        {
            if (pitch - lowest is >= 0 and < Rows and int row)
            {
                roll[(((channel * Rows) + row) * moments) + moment] = 1;
            }
        }
    }
}
