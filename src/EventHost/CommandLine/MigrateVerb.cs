using System.CommandLine;
using EventHost.Configuration;
using EventSuite.Data;

namespace EventHost.CommandLine;

/// <summary><c>migrate</c>: brings the store up to date as a step of its own, while no host runs.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var data = RunVerb.DataOption();
        var command = new Command("migrate", "Bring the store up to date") { data };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var store = new ContestStore(Folder(parsed.GetValue(data)), TimeProvider.System, new SystemRandomness());
            await store.MigrateAsync(cancellation);
            Console.WriteLine($"{store.DatabasePath} is up to date.");
            return 0;
        });
        return command;
    }

    /// <summary>The data folder that the command line or the environment names.</summary>
    public static string Folder(string? given) =>
        Path.GetFullPath(given ?? Environment.GetEnvironmentVariable("EVENTSUITE_DATA") ?? new HostSettings().Data);
}
