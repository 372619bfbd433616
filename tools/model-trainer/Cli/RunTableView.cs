using ModelTrainer.Runs;
using Spectre.Console;

namespace ModelTrainer.Cli;

/// <summary>A table of runs on the terminal.</summary>
internal static class RunTableView
{
    /// <summary>Shows it.</summary>
    public static void Show(RunTable runs, Surroundings surroundings)
    {
        Table table = new Table().Border(TableBorder.Simple);
        foreach (string column in runs.Columns)
        {
            table.AddColumn(new TableColumn(new Text(Printable.Plain(column))));
        }

        foreach (IReadOnlyList<string> row in runs.Rows)
        {
            table.AddRow(row.Select(cell => new Text(Printable.Plain(cell))));
        }

        surroundings.Out.Write(table);
    }
}
