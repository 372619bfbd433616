using System.CommandLine;
using EventHost.CommandLine.Music;
using EventHost.CommandLine.Plugins;
using EventHost.Startup;
using EventSuite.Data;

namespace EventHost.CommandLine;

/// <summary>The program's verbs.</summary>
internal static class Verbs
{
    /// <summary>Runs what the command line asks for; the exit status is 0 when all went well.</summary>
    public static async Task<int> InvokeAsync(string[] args)
    {
        try
        {
            return await Root().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (StoreFailedException e)
        {
            // No store there, or another process at work on it: the operator's to mend, not a fault of the program.
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("EventSuite runs an AI music contest. Without a verb it runs the host.");
        RunVerb.Attach(root, live: false);
        root.Subcommands.Add(DemoVerb.Create());
        root.Subcommands.Add(KitVerb.Create());
        root.Subcommands.Add(MigrateVerb.Create());
        root.Subcommands.Add(AuditVerb.Create());
        root.Subcommands.Add(BackupVerb.Create());
        root.Subcommands.Add(OrganiserVerb.Create());
        root.Subcommands.Add(PluginsVerb.Create());
        root.Subcommands.Add(GenerateVerb.Create());
        root.Subcommands.Add(JudgeVerb.Create());
        root.Subcommands.Add(MusicVerb.Create());
        return root;
    }
}
