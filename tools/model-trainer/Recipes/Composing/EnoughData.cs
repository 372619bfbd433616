namespace ModelTrainer.Recipes.Composing;

/// <summary>Whether there is enough to learn a style from, or to measure it on.</summary>
internal static class EnoughData
{
    private const int MostNamed = 3;

    /// <param name="data">What was read.</param>
    /// <param name="style">For which style.</param>
    /// <param name="toLearn">Pieces of one meter that are needed to learn from.</param>
    /// <exception cref="ToolException">There is not; the message says what was found, what was left out and what is needed.</exception>
    public static void Check(ComposerData data, string style, int toLearn)
    {
        int ofOneMeter = data.Train.CountBy(piece => piece.Meter).Select(meter => meter.Value).DefaultIfEmpty(0).Max();
        if (ofOneMeter >= toLearn && data.HeldOut.Count > 0)
        {
            return;
        }

        Refusal[] refused = [.. data.Summary.Sets.SelectMany(set => set.Refused)];
        string leftOut = refused.Length == 0 ? "" : $" Left out: {string.Join("; ", refused.Take(MostNamed).Select(r => $"{r.What} ({r.Reason})"))}{(refused.Length > MostNamed ? $" and {refused.Length - MostNamed} more" : "")}.";
        string needed = toLearn == 0 ? "one piece at least" : $"{toLearn} of one meter to learn from and one held out";
        throw new ToolException(
            $"--data: {data.Train.Count} pieces to learn from and {data.HeldOut.Count} held out were found for the style '{style}', which needs {needed}.{leftOut} "
            + "'model-trainer models' says which files it reads.");
    }
}
