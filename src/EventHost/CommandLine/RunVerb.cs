using System.CommandLine;
using EventHost.Startup;
using EventSuite.Core.Results;

namespace EventHost.CommandLine;

/// <summary>Runs the host.</summary>
internal static class RunVerb
{
    /// <summary>Gives a command the host's options and makes it run the host.</summary>
    public static void Attach(Command command, bool live)
    {
        var urls = new Option<string?>("--urls") { Description = "Where to listen, e.g. http://*:5080;https://*:5443" };
        var data = DataOption();
        var publicUrl = new Option<string?>("--public-url") { Description = "The address people use; links and QR codes are made from it" };
        var noDemo = new Option<bool>("--no-demo") { Description = "Leave an empty store empty: no demo event" };
        command.Options.Add(urls);
        command.Options.Add(data);
        command.Options.Add(publicUrl);
        command.Options.Add(noDemo);

        // ASP.NET's own settings (--Logging:LogLevel:Default=Debug, --environment=…) pass through as they are.
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.UnmatchedTokens.FirstOrDefault(t => !t.StartsWith("--", StringComparison.Ordinal) || !t.Contains('=', StringComparison.Ordinal)) is { } stray)
            {
                await Console.Error.WriteLineAsync($"'{stray}' is neither a verb nor an option. See --help.");
                return 2;
            }

            IEnumerable<string> configuration = parsed.UnmatchedTokens;
            if (parsed.GetValue(urls) is { } where)
            {
                configuration = configuration.Append($"--urls={where}");
            }

            await using var app = HostApp.Build([.. configuration], settings =>
            {
                settings.Data = parsed.GetValue(data) ?? settings.Data;
                settings.PublicUrl = parsed.GetValue(publicUrl) ?? settings.PublicUrl;
                settings.Demo &= !parsed.GetValue(noDemo);
                settings.DemoLive |= live && parsed.GetValue<bool>("--live");
            });
            return await RunAsync(app, cancellation);
        });
    }

    /// <summary>The option that names the data folder.</summary>
    public static Option<string?> DataOption() => new("--data") { Description = "The folder of everything that must not be lost (default: ./data)" };

    private static async Task<int> RunAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.RunAsync(cancellation);
            return Environment.ExitCode;
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Another program listens there: end it, or choose another address with --urls http://*:5090");
            return 1;
        }
    }
}
