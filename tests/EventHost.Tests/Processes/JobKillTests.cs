using System.Text.Json;
using EventHost.Tests.Plugins;
using EventHost.Tests.Support;

namespace EventHost.Tests.Processes;

/// <summary>Jobs on the real process, with a real plugin, when it is killed in the middle of one.</summary>
public sealed class JobKillTests
{
    private const string Slug = "killed-show";

    private const string SlowPlugin = """
        import time
        from eventsuite_plugin import Note, Song, run

        def generate(call):
            for step in range(100):
                call.progress(step / 100)
                time.sleep(0.02)
            return Song([Note(beat, 1, call.random.choice((60, 62, 64, 67))) for beat in range(16)], tempo=100)

        if __name__ == "__main__":
            run(generate)
        """;

    [Fact]
    public async Task After_a_kill_what_was_at_work_runs_again_what_waited_is_served_and_both_are_the_same_as_ever()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs SIGKILL.");
        Assert.SkipUnless(File.Exists("/usr/bin/python3"), "There is no python3 on this machine.");
        using var folder = new TempFolder();
        DropPlugin(Path.Combine(folder.Path, "plugins", "slow-walk"));
        var (process, address) = await HostProcess.StartAsync(folder.Path, "--Compositions:AtOnce=1");
        var person = await SetUpAsync(address);
        await ReadyAsync(person);
        var running = await AskAsync(person, seed: 1);
        var waiting = await AskAsync(person, seed: 1);
        await using (var hub = await HubClient.ConnectAsync(address, person, "", "jobs"))
        {
            await hub.InvokeAsync("Watch", running);
            var now = await hub.NextProgressAsync(p => p.Text("state") == "running" && p.At("progress").GetDouble() > 0.1);
            Assert.Equal(1, now.Number("starts"));
        }

        await process.KillAsync();
        await process.DisposeAsync();
        (process, address) = await HostProcess.StartAsync(folder.Path, "--Compositions:AtOnce=1");
        person = person.At(address);
        var first = await EndAsync(address, person, running);
        var second = await EndAsync(address, person, waiting);
        Assert.Equal(("finished", 2), (first.Text("state"), first.Number("starts")));
        Assert.Equal(("finished", 1), (second.Text("state"), second.Number("starts")));
        Assert.Equal(first.List("results")[0].Text("sha256"), second.List("results")[0].Text("sha256"));
        await process.DisposeAsync();
    }

    private static void DropPlugin(string folder)
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "sample-plugins", "generator");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(sample, "eventsuite_plugin.py"), Path.Combine(folder, "eventsuite_plugin.py"));
        File.WriteAllText(Path.Combine(folder, "plugin.json"), File.ReadAllText(Path.Combine(sample, "plugin.json")).Replace("motif-composer", "slow-walk", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "plugin.py"), SlowPlugin);
    }

    private static async Task<Caller> SetUpAsync(string address)
    {
        var organiser = await SignInAsync(address, "organiser", TestHost.OrganiserPassword);
        (await organiser.PostKitAsync($"/api/v1/events?slug={Slug}&clock=manual", Kit.Sample().Zip())).Expect(201);
        var made = (await organiser.PostAsync($"/api/v1/events/{Slug}/accounts", new[] { new AccountRow("X1", "walker.one", "The Walkers", "participant", null, null) })).Expect(200).Json[0];
        (await organiser.PostAsync($"/api/v1/events/{Slug}/phase", new { phase = "Open", force = true })).Expect(200);
        return await SignInAsync(address, "walker.one", made.Text("password"));
    }

    private static async Task<Caller> SignInAsync(string address, string userName, string password)
    {
        var answer = await new Caller(address, "nobody").PostAsync("/api/v1/token", new { userName, password });
        return new Caller(address, userName) { Token = answer.Expect(200).Json.Text("accessToken") };
    }

    // A dropped plugin is there a moment after the host is.
    private static async Task ReadyAsync(Caller person)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!(await person.GetAsync("/api/v1/plugins")).Expect(200).Json.EnumerateArray().Any(p => p.Text("id") == "slow-walk" && p.Text("state").Equals("ready", StringComparison.OrdinalIgnoreCase)))
        {
            patience.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<Guid> AskAsync(Caller person, long seed) =>
        (await person.PostAsync($"/api/v1/events/{Slug}/compositions", new { plugin = "slow-walk", task = "compose", seed })).Expect(202).Json.Id();

    private static async Task<JsonElement> EndAsync(string address, Caller person, Guid job)
    {
        await using var hub = await HubClient.ConnectAsync(address, person, "", "jobs");
        var now = await hub.InvokeAsync("Watch", job);
        return PluginHost.IsOver(now) ? now : await hub.NextProgressAsync(PluginHost.IsOver);
    }
}
