using ModelTrainer.Runs;
using Spectre.Console;

namespace ModelTrainer.Cli;

/// <summary>A table of runs on the terminal.</summary>
internal static class RunTableView
{
    /// <summary>Shows it: a row for each run, or a column for each where that is narrower.</summary>
    public static void Show(RunTable runs, Surroundings surroundings)
    {
        IReadOnlyList<string>[] rows = [runs.Columns, .. runs.Rows];
        if (rows.Length < runs.Columns.Count)
        {
            rows = [.. Enumerable.Range(0, runs.Columns.Count).Select(column => (IReadOnlyList<string>)[.. rows.Select(row => row[column])])];
        }

        Table table = new Table().Border(TableBorder.Simple);
        foreach (string heading in rows[0])
        {
            table.AddColumn(new TableColumn(new Text(Printable.Plain(heading))));
        }

        foreach (IReadOnlyList<string> row in rows.Skip(1))
        {
            table.AddRow(row.Select(cell => new Text(Printable.Plain(cell))));
        }

        surroundings.Out.Write(table);
    }
}
