using AccountProvisioner.Cards;
using AccountProvisioner.Credentials;
using AccountProvisioner.Host;
using AccountProvisioner.Provisioning;
using AccountProvisioner.Sheet;
using Spectre.Console;

namespace AccountProvisioner.Cli;

/// <summary>One run from beginning to end: check the file, open the folder, sign in, create, report.</summary>
internal sealed class ProvisionStory(ProvisionOptions options, Surroundings surroundings)
{
    /// <summary>Answers the exit status.</summary>
    /// <exception cref="ToolException">A fault before anything was created.</exception>
    public async Task<int> RunAsync()
    {
        var sheet = AccountSheet.Load(options.SheetPath);
        var report = new Report(options, surroundings);
        if (sheet.Faults.Count > 0)
        {
            report.Faults(sheet.Faults);
            return ExitStatus.NothingBegun;
        }

        using var folder = options.DryRun ? null : CredentialsFolder.Open(options.OutFolder, options.Event, options.Host.Base);
        using var host = new HostClient(options.Host, surroundings.Time);
        host.Token = await SignInPrompt.GetTokenAsync(host, surroundings);
        var title = await host.EventTitleAsync(options.Event, surroundings.Stop.Soon) ?? options.Event;

        var result = await ProvisionAsync(sheet.Rows, host, folder);
        report.Outcomes(result, folder?.Book);
        var cardsMade = folder is null || MakeCards(folder, title, report);
        return surroundings.Stop.Soon.IsCancellationRequested ? ExitStatus.Stopped
            : cardsMade && result.BrokeOff is null && !result.Outcomes.Any(outcome => outcome.NeedsAttention) ? ExitStatus.Done
            : ExitStatus.RowFailed;
    }

    private async Task<RunResult> ProvisionAsync(IReadOnlyList<AccountRow> rows, HostClient host, CredentialsFolder? folder)
    {
        void Say(string text) => surroundings.Out.MarkupLine($"[yellow]{Printable.Text(text)}[/]");
        surroundings.Stop.OnFirst = () => Say("Stopping after this batch, whose passwords are told only once. Ctrl-C again breaks it off.");
        var provisioner = new Provisioner(new BatchSender(host, options, surroundings, Say), folder, surroundings.Stop);
        try
        {
            return await BatchProgress.ShowAsync(surroundings.Out, options.DryRun ? "Dry run" : "Accounts", rows.Count, advance => provisioner.RunAsync(rows, advance));
        }
        finally
        {
            surroundings.Stop.OnFirst = null;
        }
    }

    /// <summary>False when the cards could not be written; credentials.csv is safe by then.</summary>
    private bool MakeCards(CredentialsFolder folder, string title, Report report)
    {
        if (folder.Book.All.Count == 0)
        {
            return true;
        }

        try
        {
            folder.SaveCards(CardsPage.Render(title, options.Host.Base, folder.Book.All));
            report.Files(folder);
            return true;
        }
        catch (ToolException fault)
        {
            surroundings.Error.MarkupLine($"[red]{Printable.Text(fault.Message, 2_000)}[/]");
            return false;
        }
    }
}
