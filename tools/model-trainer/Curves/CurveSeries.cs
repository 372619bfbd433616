namespace ModelTrainer.Curves;

/// <summary>One line of a chart.</summary>
/// <param name="Label">What stands at its end.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="Points">Step and value, in the order of the steps.</param>
internal sealed record CurveSeries(string Label, CurveTone Tone, IReadOnlyList<(long Step, double Value)> Points);
