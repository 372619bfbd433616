using System.Globalization;
using ModelTrainer.Runs;

namespace ModelTrainer.Curves;

/// <summary>Loss curves as a picture.</summary>
internal static class CurveSvg
{
    /// <summary>Most lines of one picture; of more runs the best are drawn.</summary>
    private const int MostLines = 8;

    /// <summary>Draws one run.</summary>
    public static void Write(string path, string title, IReadOnlyList<CurvePoint> points)
    {
        CurveSeries loss = new("training", CurveTone.Quiet, [.. points.Select(point => (point.Step, point.Loss))]);
        CurveSeries validation = new("validation", CurveTone.First, [.. points.Where(point => point.Validation is not null).Select(point => (point.Step, point.Validation!.Value))]);
        TextFile.Write(path, new CurveChart(title, "loss", [loss, validation]).Draw());
    }

    /// <summary>Draws the validation losses of several runs (of one without validation, its training loss).</summary>
    public static void WriteTogether(string path, string title, IReadOnlyList<RunSummary> runs)
    {
        RunSummary[] shown = [.. runs.OrderBy(run => run.BestValidation ?? double.PositiveInfinity).Take(MostLines)];
        string drawn = shown.Length < runs.Count ? string.Create(CultureInfo.InvariantCulture, $"{title} of the best {shown.Length} of {runs.Count} runs") : title;
        TextFile.Write(path, new CurveChart(drawn, "loss", [.. shown.Select((run, i) => new CurveSeries(run.Name, CurveTone.First + i, Points(run)))]).Draw());
    }

    private static (long, double)[] Points(RunSummary run) => run.Curve.Any(point => point.Validation is not null)
        ? [.. run.Curve.Where(point => point.Validation is not null).Select(point => (point.Step, point.Validation!.Value))]
        : [.. run.Curve.Select(point => (point.Step, point.Loss))];
}
