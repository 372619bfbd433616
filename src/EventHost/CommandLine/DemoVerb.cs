using System.CommandLine;

namespace EventHost.CommandLine;

/// <summary><c>demo [--live]</c>: the host with its demo event, and judges that score by themselves.</summary>
internal static class DemoVerb
{
    public static Command Create()
    {
        var command = new Command("demo", "Run the host with its demo event");
        command.Options.Add(new Option<bool>("--live") { Description = "Scripted judges score through the public API, so that the board moves" });
        RunVerb.Attach(command, live: true);
        return command;
    }
}
