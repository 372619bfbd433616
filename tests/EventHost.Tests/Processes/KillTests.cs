using EventHost.Tests.Support;

namespace EventHost.Tests.Processes;

/// <summary>
/// What was acknowledged is there after <c>kill -9</c> of the real process. The kernel keeps the pages of a process
/// that dies, so this does not test the store's synchronous FULL; pulling the plug would.
/// </summary>
public sealed class KillTests
{
    [Fact]
    public async Task Acknowledged_scores_and_entries_survive_kill_at_any_moment()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs SIGKILL.");
        using var folder = new TempFolder();
        var random = new Random(2027);
        var (process, address) = await HostProcess.StartAsync(folder.Path);
        var load = await ContestUnderLoad.SetUpAsync(address);
        for (var round = 0; round < 3; round++)
        {
            await load.RunUntilAsync(address, acknowledged: random.Next(40, 160), process.KillAsync, round);
            await process.DisposeAsync();

            var audit = await HostProcess.RunAsync("audit", "verify", "--data", folder.Path);
            Assert.True(audit.Status == 0, audit.Output);
            Assert.Contains("is whole", audit.Output);

            (process, address) = await HostProcess.StartAsync(folder.Path);
            await load.VerifyAsync(address);
        }

        await process.DisposeAsync();
        Assert.True(load.Scores > 60 && load.Entries > 20, $"Too little was going on: {load.Scores} scores, {load.Entries} entries.");
    }
}
