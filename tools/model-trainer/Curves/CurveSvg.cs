using System.Globalization;
using ModelTrainer.Runs;

namespace ModelTrainer.Curves;

/// <summary>Loss curves as a picture.</summary>
internal static class CurveSvg
{
    /// <summary>Most lines of one picture; of more runs the best are drawn.</summary>
    private const int MostLines = 8;

    /// <summary>How far to each side its smoothed form looks, as a share of a curve's points.</summary>
    private const double Smoothing = .03;

    /// <summary>Draws one run: each validation, and the training loss as it is and smoothed.</summary>
    public static void Write(string path, string title, IReadOnlyList<CurvePoint> points)
    {
        (long Step, double Value)[] losses = [.. points.Select(point => (point.Step, point.Loss))];
        (long Step, double Value)[] validations = [.. points.Where(point => point.Validation is not null).Select(point => (point.Step, point.Validation!.Value))];
        string note = validations.Length == 0 ? "loss, less is better"
            : string.Create(CultureInfo.InvariantCulture, $"loss, less is better; best validation {validations.Min(point => point.Value):0.####} at step {validations.MinBy(point => point.Value).Step:#,0}");
        TextFile.Write(path, new CurveChart(
            title, note,
            [new("", CurveTone.Faint, losses), new("training", CurveTone.Quiet, Smooth(losses)), new("validation", CurveTone.First, validations, MarksLeast: true)]).Draw());
    }

    /// <summary>Draws the validation losses of several runs (of one without validation, its training loss).</summary>
    public static void WriteTogether(string path, string title, IReadOnlyList<RunSummary> runs)
    {
        RunSummary[] shown = [.. runs.OrderBy(run => run.BestValidation ?? double.PositiveInfinity).Take(MostLines)];
        string drawn = shown.Length < runs.Count ? string.Create(CultureInfo.InvariantCulture, $"{title} of the best {shown.Length} of {runs.Count} runs") : title;
        TextFile.Write(path, new CurveChart(
            drawn, "loss, less is better; a dot where it was least",
            [.. shown.Select((run, i) => new CurveSeries(run.Name, CurveTone.First + i, Points(run), MarksLeast: true))]).Draw());
    }

    private static (long, double)[] Points(RunSummary run) => run.Curve.Any(point => point.Validation is not null)
        ? [.. run.Curve.Where(point => point.Validation is not null).Select(point => (point.Step, point.Validation!.Value))]
        : [.. run.Curve.Select(point => (point.Step, point.Loss))];

    // The mean of the points around, as many before as behind, so that it does not lag; at the end of those there are.
    private static (long, double)[] Smooth((long Step, double Value)[] points)
    {
        int reach = (int)(points.Length * Smoothing);
        return [.. points.Select((point, i) =>
        {
            int near = Math.Min(reach, i);
            int end = Math.Min(points.Length, i + near + 1);
            return (point.Step, points.AsSpan((i - near)..end).ToArray().Average(other => other.Value));
        })];
    }
}
