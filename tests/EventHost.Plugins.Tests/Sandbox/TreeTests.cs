using EventHost.Plugins.Processes;
using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Sandbox;

/// <summary>Ending a worker ends all that it started, at every level.</summary>
public sealed class TreeTests : IDisposable
{
    // A child, a child of a child whose parent is gone, and one that made a session of its own.
    private const string Family = "sleep 1000 & (sleep 1001 &) ; setsid sleep 1002 & echo there; wait";

    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Theory]
    [InlineData(SandboxLevel.Isolated)]
    [InlineData(SandboxLevel.Limited)]
    public async Task TheWholeFamilyEnds(SandboxLevel level)
    {
        var sandbox = level == SandboxLevel.Isolated ? Machine.Walls() : Machine.Probe(level);
        Machine.NeedsLinux();
        var (process, line) = await Shell.StartAsync(sandbox, _shell.Command(Family));
        using (process)
        {
            Assert.Equal("there", line);
            var root = ProcessTable.Find(process.Id)!.Value;
            var family = ProcessTable.TreeOf(root, [], ProcessTable.Read());
            Assert.True(family.Count >= 4, $"{family.Count} processes");
            ProcessTree.Kill(process, root, family, sandbox.Level == SandboxLevel.Isolated);
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
            await Eventually.TrueAsync(() => family.All(row => ProcessTable.Find(row.Id) is not { } now || now.Started != row.Started), "the family is gone");
        }
    }

    // The moment between listing and halting is short: many are tried.
    [Fact]
    public async Task NoneSlipsAwayThatIsJustBeingStarted()
    {
        Machine.NeedsLinux();
        var sandbox = Machine.Probe(SandboxLevel.Limited);
        for (var i = 0; i < 30; i++)
        {
            var (process, _) = await Shell.StartAsync(sandbox, _shell.Command("echo there; for i in $(seq 300); do sleep 1003 & done; wait"));
            using (process)
            {
                var root = ProcessTable.Find(process.Id)!.Value;
                Assert.Equal(root.Id, root.Session);
                ProcessTree.Kill(process, root, [], walled: false);
                await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(10));
                await Eventually.TrueAsync(() => !ProcessTable.Read().Exists(row => row.Session == root.Id), "none of its session is left");
            }
        }
    }

    [Fact]
    public void AProcessThatTookOverTheNumberIsLeftAlone()
    {
        Machine.NeedsLinux();
        var self = ProcessTable.Find(Environment.ProcessId)!.Value;
        Assert.False(ProcessKill.End(self with { Started = self.Started - 1 }));
    }
}
