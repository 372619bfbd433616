using AccountProvisioner.Provisioning;
using Spectre.Console;

namespace AccountProvisioner.Cli;

/// <summary>The tables of the report.</summary>
internal static class ReportTable
{
    public static Table Rows(IReadOnlyList<RowOutcome> outcomes, IReadOnlySet<RowOutcome> noPassword, bool dryRun)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn(new TableColumn("Line").RightAligned()).AddColumn("User name").AddColumn("Role").AddColumn("Result").AddColumn("Note");
        foreach (var outcome in outcomes)
        {
            var note = outcome.Note ?? (noPassword.Contains(outcome) ? "no card: its password is not known here" : "");
            table.AddRow(
                $"{outcome.Row.Line}", Printable.Text(outcome.Row.UserName), Printable.Text(outcome.Row.Role),
                $"[{Colour(outcome.State)}]{Word(outcome.State, dryRun)}[/]", Printable.Text(note, 400));
        }

        return table;
    }

    public static Table Summary(IReadOnlyList<RowOutcome> outcomes, bool dryRun)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Result").AddColumn(new TableColumn("Accounts").RightAligned());
        foreach (var state in outcomes.GroupBy(outcome => outcome.State).OrderBy(group => group.Key))
        {
            table.AddRow($"[{Colour(state.Key)}]{Word(state.Key, dryRun)}[/]", $"{state.Count()}");
        }

        return table;
    }

    private static string Word(RowState state, bool dryRun) => state switch
    {
        RowState.Created => dryRun ? "would be created" : "created",
        RowState.Updated => dryRun ? "would be updated" : "updated",
        RowState.Unchanged => "unchanged",
        RowState.Failed => dryRun ? "would be refused" : "failed",
        RowState.PasswordLost => "password lost",
        RowState.Unknown => dryRun ? "not answered" : "unknown",
        RowState.NotSent => "not sent",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static string Colour(RowState state) => state switch
    {
        RowState.Created or RowState.Updated => "green",
        RowState.Unchanged => "default",
        RowState.NotSent or RowState.Unknown => "yellow",
        _ => "red",
    };
}
