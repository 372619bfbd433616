using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EventHost.Configuration;
using EventHost.Plugins.Processes;
using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Processes;

/// <summary>The real program, killed.</summary>
public sealed class HostKillTests
{
    private const string Password = "a baton and a pencil";

    [Theory]
    [InlineData(SandboxLevel.Isolated)]
    [InlineData(SandboxLevel.Limited)]
    public async Task No_worker_outlives_a_host_that_is_killed(SandboxLevel level)
    {
        Machine.NeedsLinux();
        if (level == SandboxLevel.Isolated)
        {
            Machine.Walls();
        }

        using var data = new TempFolder();
        RoguePlugin.WritePython(data.At("plugins", "good"), "good-judge", "good");
        RoguePlugin.WriteCSharp(data.At("plugins", "csharp-rogue"));
        using var host = Start(data.Path, level);
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(await AddressAsync(host)) };
            using var refused = await client.GetAsync("/api/v1/plugins");
            Assert.Equal(401, (int)refused.StatusCode);
            await SignInAsync(client);
            var plugins = await WhenReadyAsync(client, "good-judge", "csharp-rogue");
            Assert.All(plugins, p => Assert.Equal(level.ToString(), p.GetProperty("sandbox").GetProperty("level").GetString()));
            var family = ProcessTable.TreeOf(ProcessTable.Find(host.Id)!.Value, [], ProcessTable.Read());
            Assert.True(family.Count >= 3, $"{family.Count} processes");
            host.Kill();
            await host.WaitForExitAsync();
            await Eventually.TrueAsync(() => family.All(r => ProcessTable.Find(r.Id) is not { } now || now.Started != r.Started), "no process is left");
        }
        finally
        {
            host.Kill();
        }

        // The next start clears what the killed one left.
        Assert.NotEmpty(Directory.EnumerateFileSystemEntries(data.At("plugin-scratch")));
    }

    [Fact]
    public async Task The_verb_tells_all_plugins_and_fails_when_one_does()
    {
        using var data = new TempFolder();
        RoguePlugin.WritePython(data.At("plugins", "good"), "good-judge", "good");
        RoguePlugin.WritePython(data.At("plugins", "broken"), "broken-judge", "fails-at-start");
        using var verb = Process.Start(Program(["plugins", "--json", "--data", data.Path]))!;
        var output = await verb.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));
        await verb.WaitForExitAsync();
        using var told = JsonDocument.Parse(output);
        var states = told.RootElement.EnumerateArray().ToDictionary(p => p.GetProperty("id").GetString()!, p => p.GetProperty("state").GetString());
        Assert.Equal(("Ready", "Quarantined"), (states["good-judge"], states["broken-judge"]));
        Assert.Equal(1, verb.ExitCode);
        Assert.False(Directory.Exists(data.At("plugin-scratch")));
    }

    private static Process Start(string data, SandboxLevel level)
    {
        var start = Program(["--urls", "http://127.0.0.1:0", "--data", data, "--no-demo", $"--Plugins:MostSandbox={level}"]);
        start.Environment["EVENTSUITE_ORGANISER_PASSWORD"] = Password;
        start.Environment["EVENTSUITE_PasswordIterations"] = "10";
        start.Environment["Audio__BuiltInOnly"] = "true";
        return Process.Start(start)!;
    }

    private static ProcessStartInfo Program(string[] arguments) =>
        new("dotnet", [typeof(HostSettings).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static async Task<string> AddressAsync(Process host)
    {
        _ = host.StandardError.ReadToEndAsync();
        while (await host.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)) is { } line)
        {
            if (line.StartsWith("On this machine", StringComparison.Ordinal))
            {
                _ = host.StandardOutput.ReadToEndAsync();
                return line["On this machine".Length..].Trim().Replace("localhost", "127.0.0.1", StringComparison.Ordinal);
            }
        }

        throw new Xunit.Sdk.XunitException("The host ended.");
    }

    private static async Task SignInAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/token", new { userName = "organiser", password = Password });
        var token = await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("accessToken").GetString());
    }

    private static async Task<IReadOnlyList<JsonElement>> WhenReadyAsync(HttpClient client, params string[] ids)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await timer.WaitForNextTickAsync(limit.Token))
        {
            var found = (await client.GetFromJsonAsync<JsonElement[]>("/api/v1/plugins"))!.Where(p => ids.Contains(p.GetProperty("id").GetString())).ToList();
            if (found.Count == ids.Length && found.TrueForAll(p => p.GetProperty("state").GetString() == "Ready"))
            {
                return found;
            }
        }

        return [];
    }
}
