using System.CommandLine;
using EventSuite.Data;

namespace EventHost.CommandLine;

/// <summary><c>backup FILE</c>: a copy of the store while the host runs.</summary>
internal static class BackupVerb
{
    public static Command Create()
    {
        var data = RunVerb.DataOption();
        var file = new Argument<string>("file") { Description = "The copy; must not exist" };
        var command = new Command("backup", "Copy the store while the host runs") { file, data };
        command.SetAction(parsed =>
        {
            StoreBackup.Write(MigrateVerb.Folder(parsed.GetValue(data)), Path.GetFullPath(parsed.GetValue(file)!));
            Console.WriteLine($"Written: {Path.GetFullPath(parsed.GetValue(file)!)}");
            return 0;
        });
        return command;
    }
}
