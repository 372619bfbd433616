using System.CommandLine;
using System.Text.RegularExpressions;
using AccountProvisioner.Host;
using Spectre.Console;

namespace AccountProvisioner.Cli;

/// <summary>The command line: what it takes, and how faults become an exit status.</summary>
internal static partial class ProvisionCommand
{
    private static readonly Argument<string> Accounts = new("ACCOUNTS.csv")
    {
        Description = "Columns externalId, userName, displayName, role, and if wanted team and email.",
    };

    private static readonly Option<string> Host = new("--host")
    {
        Description = "Address of the running EventSuite host, such as http://192.168.1.20:5000.",
        HelpName = "URL",
        Required = true,
    };

    private static readonly Option<string> Event = new("--event")
    {
        Description = "The event's short name, as in its address /e/SLUG.",
        HelpName = "SLUG",
        Required = true,
    };

    private static readonly Option<bool> DryRun = new("--dry-run")
    {
        Description = "Ask the host what would happen; create and write nothing.",
    };

    private static readonly Option<string> Out = new("--out")
    {
        Description = "Folder for credentials.csv and credentials.html; this folder by default.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
    };

    private static readonly Option<bool> AllowInsecure = new("--allow-insecure")
    {
        Description = "Send passwords over plain http even beyond the local network.",
    };

    /// <summary>The program. Answers the exit status (<see cref="ExitStatus"/>).</summary>
    public static async Task<int> RunAsync(string[] args, Surroundings surroundings)
    {
        var root = new RootCommand(
            "Creates an event's accounts on a running EventSuite host and writes their credentials. "
            + "Asks for the organiser's sign-in, or takes a token from EVENTSUITE_TOKEN.")
        {
            Accounts, Host, Event, DryRun, Out, AllowInsecure,
        };
        root.SetAction((parsed, _) => RunAsync(parsed, surroundings));
        var parsed = root.Parse(args);
        var status = await parsed.InvokeAsync(new InvocationConfiguration
        {
            Output = surroundings.Out.Profile.Out.Writer,
            Error = surroundings.Error.Profile.Out.Writer,
            // Ctrl-C is StopSignals' business: the library's own handler would end the process while
            // passwords are on the wire.
            ProcessTerminationTimeout = null,
        });
        return parsed.Errors.Count > 0 ? ExitStatus.NothingBegun : status;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Surroundings surroundings)
    {
        try
        {
            var options = new ProvisionOptions(
                parsed.GetRequiredValue(Accounts),
                HostAddress.Parse(parsed.GetRequiredValue(Host), parsed.GetValue(AllowInsecure)),
                CheckSlug(parsed.GetRequiredValue(Event)),
                parsed.GetValue(DryRun),
                Path.GetFullPath(parsed.GetRequiredValue(Out)));
            return await new ProvisionStory(options, surroundings).RunAsync();
        }
        catch (ToolException fault)
        {
            surroundings.Error.MarkupLine($"[red]{Printable.Text(fault.Message, 2_000)}[/]");
            return ExitStatus.NothingBegun;
        }
        catch (OperationCanceledException) when (surroundings.Stop.Soon.IsCancellationRequested)
        {
            surroundings.Error.MarkupLine("[yellow]Stopped. Nothing was created.[/]");
            return ExitStatus.Stopped;
        }
    }

    private static string CheckSlug(string slug) => Slug().IsMatch(slug)
        ? slug
        : throw new ToolException(
            $"--event {slug} is not an event's short name. It has lower-case letters, digits and single hyphens, as in its address: /e/got-talent is --event got-talent.");

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Slug();
}
