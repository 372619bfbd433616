using EventHost.Plugins.Sandbox;
using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Sandbox;

/// <summary>What a worker can see and touch from inside the walls.</summary>
public sealed class WallTests : IDisposable
{
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public async Task NothingOfTheHostsEnvironmentIsInside()
    {
        var walls = Machine.Walls();
        Environment.SetEnvironmentVariable("EVENTSUITE_SECRET_OF_TEST", "a baton");
        var seen = await _shell.RunAsync(walls, "env; for p in /proc/[0-9]*; do tr '\\0' '\\n' < $p/environ; done");
        Assert.Contains("HOME=/scratch", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("EVENTSUITE_SECRET_OF_TEST", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyScratchCanBeWrittenTo()
    {
        var walls = Machine.Walls();
        var seen = await _shell.RunAsync(walls, "for d in / /plugin /usr /dev /etc /proc /scratch; do touch $d/x 2>/dev/null && echo \"wrote $d\"; done");
        Assert.Equal("wrote /scratch\n", seen);
        Assert.Equal(["x"], Directory.EnumerateFiles(_shell.Scratch).Select(Path.GetFileName));
    }

    [Fact]
    public async Task NoSettingOfTheKernelCanBeWritten()
    {
        var walls = Machine.Walls();
        var seen = await _shell.RunAsync(walls, "find /proc -maxdepth 4 -type f -writable 2>/dev/null; test -r /proc/sys/kernel/core_pattern && echo looked");
        Assert.Equal("looked\n", seen);
    }

    [Fact]
    public async Task TheHostsFilesAndProcessesAreOutOfSight()
    {
        var walls = Machine.Walls();
        var seen = await _shell.RunAsync(walls, $"ls -d {_shell.Plugin} /home /root /var /etc/passwd {AppContext.BaseDirectory} 2>/dev/null; ls -d /proc/[0-9]* | wc -l");
        Assert.Matches("^[1-9]\n$", seen);
    }

    [Fact]
    public async Task NoRightsAreLeftAndNoneCanBeWon()
    {
        var walls = Machine.Walls();
        var seen = await _shell.RunAsync(walls, "grep -E 'CapEff|CapBnd|NoNewPrivs' /proc/self/status | tr -d '\\t\\n'; unshare -U true 2>/dev/null && echo nested");
        Assert.Equal("CapEff:0000000000000000CapBnd:0000000000000000NoNewPrivs:1", seen.Trim());
    }

    [Fact]
    public async Task TheLimitsAreSet()
    {
        var walls = Machine.Walls();
        var seen = await _shell.RunAsync(walls, "ulimit -c; ulimit -n; ulimit -d; nice; taskset -p $$ | sed 's/.*: //'");
        var lines = seen.Split('\n');
        Assert.Equal(["0", "256", $"{(256 + 96) * 1024}", $"{Math.Min(19, Niceness() + 10)}"], lines[..4]);
        Assert.True(Environment.ProcessorCount == 1 || System.Numerics.BitOperations.PopCount(Convert.ToUInt64(lines[4], 16)) == 1, seen);
    }

    [Theory]
    [InlineData(SandboxLevel.Isolated)]
    [InlineData(SandboxLevel.Limited)]
    public async Task ItsSessionStandsBehindTheHosts(SandboxLevel level)
    {
        Machine.NeedsLinux();
        var sandbox = level == SandboxLevel.Isolated ? Machine.Walls() : Machine.Probe(level);
        Assert.SkipUnless(sandbox.Level == level, sandbox.Reason);
        const string Place = "/proc/self/autogroup";
        var host = File.Exists(Place) ? await File.ReadAllTextAsync(Place, TestContext.Current.CancellationToken) : "";
        Assert.SkipWhen(host.Length == 0, "This kernel does not share the processor out by session.");
        var worker = await _shell.RunAsync(sandbox, $"cat {Place}");
        var (hosts, workers) = (Session(host), Session(worker));
        Assert.NotEqual(hosts.Name, workers.Name);
        Assert.True(workers.Nice > hosts.Nice, $"host: {host}worker: {worker}");
    }

    [Fact]
    public void WithoutBubblewrapTheLevelIsLowerAndSaysWhyAndHow()
    {
        Machine.NeedsLinux();
        using var folder = new TempFolder();
        var sandbox = SandboxProbe.Run(SystemPrograms.Find() with { Bubblewrap = null }, SandboxLevel.Isolated, folder.Path);
        Assert.Equal(SandboxLevel.Limited, sandbox.Level);
        Assert.Equal("No walls, since bubblewrap is not installed (Debian: apt-get install bubblewrap): files and the network are open to it, its environment is cleared, memory and processor are limited.", sandbox.Reason);
    }

    [Fact]
    public void BubblewrapThatIsForbiddenIsNotTakenForWalls()
    {
        Machine.NeedsLinux();
        using var folder = new TempFolder();
        var forbidden = folder.At("bwrap");
        File.WriteAllText(forbidden, "#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n");
        TempFolder.Allow(forbidden);
        var sandbox = SandboxProbe.Run(SystemPrograms.Find() with { Bubblewrap = forbidden }, SandboxLevel.Isolated, folder.Path);
        Assert.Equal(SandboxLevel.Limited, sandbox.Level);
        Assert.Contains("bubblewrap does not work here (bwrap: setting up uid map: Permission denied)", sandbox.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void BubblewrapThatBuildsNoWallsIsNotTakenForWalls()
    {
        Machine.NeedsLinux();
        using var folder = new TempFolder();
        var sham = folder.At("bwrap");
        File.WriteAllText(sham, "#!/bin/sh\nwhile [ \"$1\" != -- ]; do shift; done; shift; exec \"$@\"\n");
        TempFolder.Allow(sham);
        var sandbox = SandboxProbe.Run(SystemPrograms.Find() with { Bubblewrap = sham }, SandboxLevel.Isolated, folder.Path);
        Assert.Equal(SandboxLevel.Limited, sandbox.Level);
        Assert.Contains("a wall is missing", sandbox.Reason, StringComparison.Ordinal);
    }

    // Of this process: the 17th field behind the program's name, which stands in parentheses.
    private static int Niceness()
    {
        var stat = File.ReadAllText("/proc/self/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[16], System.Globalization.CultureInfo.InvariantCulture);
    }

    // Such as "/autogroup-14467 nice 10".
    private static (string Name, int Nice) Session(string line)
    {
        var words = line.Trim().Split(' ');
        return (words[0], int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture));
    }
}
