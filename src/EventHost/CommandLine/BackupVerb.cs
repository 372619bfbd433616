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
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            try
            {
                StoreBackup.Write(MigrateVerb.Folder(parsed.GetValue(data)), path);
            }
            catch (IOException e)
            {
                Console.Error.WriteLine(e.Message);
                return 1;
            }

            if (!OperatingSystem.IsWindows())
            {
                // It holds password hashes.
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            Console.WriteLine($"Written: {path}");
            return 0;
        });
        return command;
    }
}
