using AccountProvisioner.Credentials;
using AccountProvisioner.Host;
using AccountProvisioner.Provisioning;
using AccountProvisioner.Sheet;
using Spectre.Console;

namespace AccountProvisioner.Cli;

/// <summary>What the organiser reads at the end. Passwords are never shown: terminals keep what scrolls by.</summary>
internal sealed class Report(ProvisionOptions options, Surroundings surroundings)
{
    /// <summary>Up to so many rows are all listed; of more, those that need something done.</summary>
    private const int ListedInFull = 40;

    /// <summary>Faults of the file, one a line, as "FILE line N, field: what and how to mend it".</summary>
    public void Faults(IReadOnlyList<SheetFault> faults)
    {
        var file = Path.GetFileName(options.SheetPath);
        foreach (var fault in faults)
        {
            // Not through Spectre: it would wrap lines that people search with grep.
            surroundings.Error.Profile.Out.Writer.WriteLine(Printable.Plain($"{file} {fault}"));
        }

        surroundings.Error.MarkupLine($"[red]{faults.Count} {(faults.Count == 1 ? "fault" : "faults")} in {Printable.Text(file)}. Nothing was sent.[/]");
    }

    public void Outcomes(RunResult result, CredentialBook? book)
    {
        var noPassword = result.Outcomes.Where(o => !options.DryRun && o.State is RowState.Unchanged or RowState.Updated && book?.Contains(o.Row.ExternalId) == false).ToHashSet();
        var listed = result.Outcomes.Count <= ListedInFull
            ? result.Outcomes
            : [.. result.Outcomes.Where(o => o.State is RowState.Failed or RowState.PasswordLost || o.Note is not null)];
        if (listed.Count > 0)
        {
            surroundings.Out.Write(ReportTable.Rows(listed, noPassword, options.DryRun));
        }

        surroundings.Out.Write(ReportTable.Summary(result.Outcomes, options.DryRun));
        foreach (var state in result.Outcomes.Select(o => o.State).Distinct().Order())
        {
            Explain(state);
        }

        if (noPassword.Count > 0)
        {
            surroundings.Out.MarkupLine($"{noPassword.Count} of them existed before and {(noPassword.Count == 1 ? "has" : "have")} no card: a password is told only once, and it is not in {Printable.Text(options.OutFolder)}. Whoever lost it gets a new one in the console.");
        }

        if (result.BrokeOff is not null)
        {
            surroundings.Error.MarkupLine($"[red]Broke off: {Printable.Text(result.BrokeOff, 2_000)}[/]");
            surroundings.Error.MarkupLine(options.DryRun ? "Nothing was created." : "What is created stands. The same command goes on from here.");
        }

        if (result.Unsaved is not null)
        {
            surroundings.Out.Profile.Out.Writer.WriteLine(result.Unsaved);
        }
    }

    private void Explain(RowState state)
    {
        var text = state switch
        {
            RowState.PasswordLost => "Password lost: the account is there, but an answer broke off on the way, and its password with it. Reset it in the console.",
            RowState.Unknown when !options.DryRun => "Unknown: no answer came, so the account may be there or not. The same command tells; what it then calls unchanged without a card needs a new password from the console.",
            _ => null,
        };
        if (text is not null)
        {
            surroundings.Out.MarkupLine($"[yellow]{text}[/]");
        }
    }

    /// <summary>Says where the files are and what to mind about them.</summary>
    public void Files(CredentialsFolder folder)
    {
        surroundings.Out.MarkupLine($"Passwords: {Printable.Text(folder.CsvPath, 2_000)}");
        surroundings.Out.MarkupLine($"Cards to print, {folder.Book.All.Count}: {Printable.Text(folder.CardsPath, 2_000)}");
        surroundings.Out.MarkupLine("Both hold passwords in the clear. Delete them when the cards are handed out.");
        var unreachable = folder.Book.All
            .Select(c => Uri.TryCreate(c.SignInUrl, UriKind.Absolute, out var link) ? link : null)
            .FirstOrDefault(link => link?.IsLoopback == true);
        if (unreachable is not null)
        {
            surroundings.Out.MarkupLine($"[yellow]The QR codes lead to {Printable.Text(unreachable.GetLeftPart(UriPartial.Authority))}, which is this computer only: no phone can follow them. Set the host's public address before accounts are created. User names and passwords work all the same.[/]");
        }
    }
}
