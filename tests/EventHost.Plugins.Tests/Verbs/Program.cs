using System.Diagnostics;
using EventHost.Configuration;

namespace EventHost.Plugins.Tests.Verbs;

/// <summary>The host's program, run as people run it.</summary>
internal static class Program
{
    /// <summary>Runs it until it ends; arguments as on a command line.</summary>
    public static async Task<(int Status, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(HostSettings).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return (process.ExitCode, await output, await errors);
    }
}
