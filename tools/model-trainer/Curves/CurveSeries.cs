namespace ModelTrainer.Curves;

/// <summary>One line of a chart.</summary>
/// <param name="Label">What stands at its end; empty for nothing.</param>
/// <param name="Tone">Its colour.</param>
/// <param name="Points">Step and value, in the order of the steps.</param>
/// <param name="MarksLeast">True for a dot where the value is least.</param>
internal sealed record CurveSeries(string Label, CurveTone Tone, IReadOnlyList<(long Step, double Value)> Points, bool MarksLeast = false);
