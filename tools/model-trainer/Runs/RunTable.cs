using System.Globalization;
using ModelTrainer.Recipes;

namespace ModelTrainer.Runs;

/// <summary>Several runs as rows: the settings in which they differ, then their figures. The best validation first.</summary>
internal sealed class RunTable
{
    /// <summary>Takes in the runs.</summary>
    public RunTable(IReadOnlyList<RunSummary> runs)
    {
        string[] settings = [.. runs.SelectMany(run => run.Config.Settings.Keys).Distinct()
            .Where(name => runs.Select(run => run.Config.Settings.GetValueOrDefault(name)).Distinct().Count() > 1)];
        bool models = runs.Select(run => run.Config.Model).Distinct().Count() > 1;
        bool data = runs.Select(DataOf).Distinct().Count() > 1;
        string[] metrics = [.. runs.SelectMany(run => run.Metrics?.Metrics ?? []).Select(metric => metric.Name).Distinct()];
        Columns = ["run", .. models ? (string[])["model"] : [], .. data ? (string[])["data"] : [], .. settings, "state", "steps", "best validation", .. metrics];
        Rows = [.. runs.OrderBy(run => run.BestValidation ?? double.PositiveInfinity).Select(run => (IReadOnlyList<string>)
        [
            run.Name,
            .. models ? (string[])[run.Config.Model] : [],
            .. data ? (string[])[DataOf(run)] : [],
            .. settings.Select(name => run.Config.Settings.GetValueOrDefault(name, "")),
            run.State,
            run.Steps.ToString(CultureInfo.InvariantCulture),
            Number(run.BestValidation),
            .. metrics.Select(name => Number(run.Metrics?.Metrics.FirstOrDefault(metric => metric.Name == name)?.Value)),
        ])];
    }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>A cell for each column.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <summary>As comma-separated values (RFC 4180).</summary>
    public string ToCsv() => string.Concat(Rows.Prepend(Columns).Select(row => string.Join(',', row.Select(Cell)) + "\n"));

    private static string DataOf(RunSummary run) => string.Join(' ', run.Config.Data.Select(DataFiles.NameOf));

    private static string Cell(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Number(double? value) => value?.ToString("0.#####", CultureInfo.InvariantCulture) ?? "";
}
