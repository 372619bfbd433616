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

    [Fact]
    public void AProcessThatTookOverTheNumberIsLeftAlone()
    {
        Machine.NeedsLinux();
        var self = ProcessTable.Find(Environment.ProcessId)!.Value;
        Assert.False(ProcessKill.End(self with { Started = self.Started - 1 }));
    }
}
