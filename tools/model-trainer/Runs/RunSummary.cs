using ModelTrainer.Curves;

namespace ModelTrainer.Runs;

/// <summary>A run at a glance, for tables and pictures of several.</summary>
/// <param name="Name">What it is called there.</param>
/// <param name="Config">What it was asked for.</param>
/// <param name="Metrics">Its figures; null while it is not finished.</param>
/// <param name="State">finished, failed or unfinished.</param>
/// <param name="Curve">Its losses so far.</param>
internal sealed record RunSummary(string Name, RunConfig Config, RunMetrics? Metrics, string State, IReadOnlyList<CurvePoint> Curve)
{
    /// <summary>The lowest validation loss so far.</summary>
    public double? BestValidation => Metrics?.BestValidation ?? Curve.Min(point => point.Validation);

    /// <summary>Steps done so far, as far as the curves tell.</summary>
    public long Steps => Metrics?.Steps ?? (Curve.Count > 0 ? Curve[^1].Step : 0);

    /// <summary>Of a folder with a run in it.</summary>
    /// <exception cref="ToolException">Its config or its figures cannot be read.</exception>
    public static RunSummary Of(RunFolder run) => new(
        run.Name, run.Config, run.Metrics,
        run.IsFinished ? "finished" : run.HasFailed ? "failed" : "unfinished", CurveFile.Read(run.CurvesPath));
}
