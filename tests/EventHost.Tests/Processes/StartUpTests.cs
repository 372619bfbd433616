using EventHost.Tests.Support;

namespace EventHost.Tests.Processes;

/// <summary>How the program starts, and how it says that it cannot.</summary>
public sealed class StartUpTests
{
    [Fact]
    public async Task A_port_or_a_folder_that_is_taken_is_said_clearly_and_ends_with_status_1()
    {
        using var folder = new TempFolder();
        using var other = new TempFolder();
        var (host, address) = await HostProcess.StartAsync(folder.Path);
        await using (host)
        {
            var port = await HostProcess.RunAsync("--urls", address, "--data", other.Path, "--no-demo");
            Assert.Equal(1, port.Status);
            Assert.Contains("Another program listens there", port.Output);
            Assert.Contains("--urls", port.Output);

            var second = await HostProcess.RunAsync("--urls", "http://127.0.0.1:0", "--data", folder.Path, "--no-demo");
            Assert.Equal(1, second.Status);
            Assert.Contains(folder.Path, second.Output);
            Assert.Contains("Another EventSuite is at work", second.Output);
            Assert.DoesNotContain("   at ", second.Output);

            // The first is none the worse for it.
            (await new Caller(address, "nobody").GetAsync("/readyz")).Expect(200);
            (await new Caller(address, "nobody").PostAsync("/api/v1/token", new { userName = "organiser", password = TestHost.OrganiserPassword })).Expect(200);
        }
    }

    [Fact]
    public async Task What_the_command_line_does_not_know_is_refused()
    {
        var stray = await HostProcess.RunAsync("sing");
        Assert.Equal(2, stray.Status);
        Assert.Contains("'sing'", stray.Output);
        using var empty = new TempFolder();
        var audit = await HostProcess.RunAsync("audit", "verify", "--data", empty.Path);
        Assert.NotEqual(0, audit.Status);
        Assert.Contains("no store", audit.Output);
        Assert.DoesNotContain("   at ", audit.Output);
    }

    [Fact]
    public async Task Until_the_store_is_ready_the_host_is_alive_and_asks_to_come_back()
    {
        await using var host = new SlowHost();
        host.StartServer();
        var visitor = host.Anonymous();
        (await visitor.GetAsync("/healthz")).Expect(200);
        (await visitor.GetAsync("/readyz")).Expect(503);
        Assert.NotNull((await visitor.GetAsync("/api/v1/events")).Expect(503, "starting").Headers.RetryAfter);
        Assert.Contains("is starting", (await visitor.GetAsync("/")).Expect(503).Text);
        host.LetGo();
        await host.InitializeAsync();
        (await visitor.GetAsync("/readyz")).Expect(200);
        (await visitor.GetAsync("/")).Expect(200);
    }
}
