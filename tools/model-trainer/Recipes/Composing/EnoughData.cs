namespace ModelTrainer.Recipes.Composing;

/// <summary>Whether there is enough to learn a style from.</summary>
internal static class EnoughData
{
    private const int MostNamed = 3;

    /// <exception cref="ToolException">There is not; the message says what was found, what was left out and what is needed.</exception>
    public static void Check(ComposerData data, string style)
    {
        int ofOneMeter = data.Train.CountBy(piece => piece.Meter).Select(meter => meter.Value).DefaultIfEmpty(0).Max();
        if (ofOneMeter >= StyleBuilder.LeastPiecesOfMeter && data.HeldOut.Count > 0)
        {
            return;
        }

        Refusal[] refused = [.. data.Summary.Sets.SelectMany(set => set.Refused)];
        string leftOut = refused.Length == 0 ? "" : $" Left out: {string.Join("; ", refused.Take(MostNamed).Select(r => $"{r.What} ({r.Reason})"))}{(refused.Length > MostNamed ? $" and {refused.Length - MostNamed} more" : "")}.";
        throw new ToolException(
            $"--data: {data.Train.Count} pieces to learn from and {data.HeldOut.Count} held out were found for the style '{style}', which needs {StyleBuilder.LeastPiecesOfMeter} of one meter "
            + $"to learn from and one held out.{leftOut} 'model-trainer models' says which files it reads.");
    }
}
