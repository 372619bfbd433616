using System.Globalization;
using ModelTrainer.Recipes;
using Spectre.Console;

namespace ModelTrainer.Cli;

/// <summary>Figures as a table.</summary>
internal static class MetricTable
{
    /// <summary>A row for each.</summary>
    public static Table Of(IReadOnlyList<Metric> metrics)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumn("figure").AddColumn(new TableColumn("value").RightAligned())
            .AddColumn("95 % interval").AddColumn(new TableColumn("of").RightAligned()).AddColumn("remark");
        foreach (Metric metric in metrics)
        {
            table.AddRow(
                new Text(Printable.Plain(metric.Name)), new Text(Number(metric.Value)),
                new Text(metric is { Low: { } low, High: { } high } ? $"{Number(low)}–{Number(high)}" : ""),
                new Text(metric.Count?.ToString("#,0", CultureInfo.InvariantCulture) ?? ""), new Text(Printable.Plain(metric.Note ?? "")));
        }

        return table;
    }

    private static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
