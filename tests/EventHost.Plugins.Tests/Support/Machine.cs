using EventHost.Plugins.Sandbox;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Support;

/// <summary>What this machine can do, found out once.</summary>
internal static class Machine
{
    private static readonly Lazy<WorkerSandbox> Best = new(() => Probe(SandboxLevel.Isolated));

    /// <summary>The best sandbox there is; the test skips, or fails where tools must be there, when that has no walls.</summary>
    public static WorkerSandbox Walls()
    {
        var best = Best.Value;
        if (best.Level != SandboxLevel.Isolated)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", best.Reason);
            Assert.Skip(best.Reason);
        }

        return best;
    }

    /// <summary>Linux, which these tests are about.</summary>
    public static void NeedsLinux() => Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits and walls are Linux's.");

    /// <summary>A sandbox of at most that level.</summary>
    public static WorkerSandbox Probe(SandboxLevel most)
    {
        using var folder = new TempFolder();
        return SandboxProbe.Run(SystemPrograms.Find(), most, folder.Path);
    }
}
