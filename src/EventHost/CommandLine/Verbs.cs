using System.CommandLine;
using EventHost.Startup;

namespace EventHost.CommandLine;

/// <summary>The program's verbs.</summary>
internal static class Verbs
{
    /// <summary>Runs what the command line asks for; the exit status is 0 when all went well.</summary>
    public static Task<int> InvokeAsync(string[] args) => Root().Parse(args).InvokeAsync();

    private static RootCommand Root()
    {
        var root = new RootCommand("EventSuite runs an AI music contest. Without a verb it runs the host.");
        RunVerb.Attach(root, live: false);
        root.Subcommands.Add(DemoVerb.Create());
        root.Subcommands.Add(KitVerb.Create());
        root.Subcommands.Add(MigrateVerb.Create());
        root.Subcommands.Add(AuditVerb.Create());
        root.Subcommands.Add(BackupVerb.Create());
        return root;
    }
}
