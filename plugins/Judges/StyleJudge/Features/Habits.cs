namespace StyleJudge.Features;

/// <summary>How often each thing happens, whatever the order: the mean of each number of the columns, and the pitch distribution.</summary>
internal static class Habits
{
    /// <summary>Numbers.</summary>
    public const int Count = Columns.Count + PitchDistribution.Count;

    /// <summary>The habits of a piece.</summary>
    /// <param name="columns">See <see cref="Columns.Of"/>.</param>
    /// <param name="moments">How many there are; 1 or more.</param>
    /// <param name="pitches">See <see cref="PitchDistribution.Of"/>.</param>
    public static double[] Of(float[] columns, int moments, double[] pitches)
    {
        double[] values = new double[Count];
        for (int row = 0; row < Columns.Count; row++)
        {
            double sum = 0;
            foreach (float value in columns.AsSpan(row * moments, moments))
            {
                sum += value;
            }

            values[row] = sum / moments;
        }

        pitches.CopyTo(values, Columns.Count);
        return values;
    }
}
