using System.Globalization;
using System.Text;
using ModelTrainer.Runs;

namespace ModelTrainer.Curves;

/// <summary>Loss curves as a picture.</summary>
internal static class CurveSvg
{
    /// <summary>Draws one run.</summary>
    public static void Write(string path, string title, IReadOnlyList<CurvePoint> points)
    {
        CurveSeries loss = new("training", CurveTone.Quiet, [.. points.Select(point => (point.Step, point.Loss))]);
        CurveSeries validation = new("validation", CurveTone.First, [.. points.Where(point => point.Validation is not null).Select(point => (point.Step, point.Validation!.Value))]);
        TextFile.Write(path, new CurveChart(title, "loss", [loss, validation]).Draw());
    }
}
