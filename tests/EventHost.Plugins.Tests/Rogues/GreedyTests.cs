using EventHost.Plugins.Processes;
using EventHost.Plugins.Tests.Support;
using EventHost.Plugins.Workers;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Rogues;

/// <summary>Plugins that take more than they may.</summary>
public sealed class GreedyTests
{
    [Theory]
    [InlineData("managedMemory")]
    [InlineData("nativeMemory")]
    public async Task Memory_of_dotnet_is_limited(string deed)
    {
        Machine.NeedsLinux();
        await using var stage = await Stage.OpenAsync();
        await stage.DropCSharpAsync();
        var told = await stage.GenerateAsync(deed);
        Assert.False(told.Ok);
        Assert.Contains(Assert.Single(told.Faults).Code, (string[])["plugin_over_limit", "plugin_crashed"]);
        Assert.Contains("memory", told.Faults[0].Message, StringComparison.OrdinalIgnoreCase);
        await stage.AssertOthersAreServedAsync();
        Assert.True((await stage.GenerateAsync("good")).Ok);
    }

    [Fact]
    public async Task Memory_of_Python_is_limited()
    {
        Machine.NeedsLinux();
        await using var stage = await Stage.OpenAsync();
        var told = await stage.JudgeByAsync("hoarder", "memory");
        Assert.False(told.Ok);
        Assert.Matches("It used [0-9]+ MB of memory and may use 128 MB|MemoryError", Assert.Single(told.Faults).Message);
        await stage.AssertOthersAreServedAsync();
    }

    [Fact]
    public async Task Memory_of_all_its_processes_counts()
    {
        Machine.NeedsLinux();
        await using var stage = await Stage.OpenAsync();
        var told = await stage.JudgeByAsync("parent", "children-memory");
        FaultAssert.Told(told, "plugin_over_limit", "MB of memory and may use 128 MB");
        await stage.AssertOthersAreServedAsync();
    }

    [Theory]
    [InlineData("forks")]
    [InlineData("fork-bomb")]
    public async Task Processes_are_counted_and_none_remains(string deed)
    {
        await using var stage = await Stage.WalledAsync();
        var told = await stage.JudgeByAsync("many", deed);
        FaultAssert.Told(told, "plugin_over_limit", "processes at once and may have 32.");
        await stage.AssertOthersAreServedAsync();
        await NoneRunsAsync(deed);
    }

    [Fact]
    public async Task Forks_without_walls_end_as_well()
    {
        Machine.NeedsLinux();
        await using var stage = await Stage.OpenAsync(o => o.MostSandbox = SandboxLevel.Limited);
        FaultAssert.Told(await stage.JudgeByAsync("many", "forks"), "plugin_over_limit", "processes at once and may have 32.");
        await stage.AssertOthersAreServedAsync();
        await NoneRunsAsync("forks");
    }

    [Fact]
    public async Task The_scratch_folder_is_limited_and_emptied()
    {
        Machine.NeedsLinux();
        await using var stage = await Stage.OpenAsync(o => o.ScratchMb = 16);
        FaultAssert.Told(await stage.JudgeByAsync("filler", "fills-scratch"), "plugin_over_limit", "It wrote more than 16 MB");
        await stage.AssertOthersAreServedAsync();
    }

    [Theory]
    [InlineData("nameless", "to files that have no name")]
    [InlineData("in-memory", "to files that have no name")]
    [InlineData("oddly-named", "to its scratch folder")]
    [InlineData("deep", "to its scratch folder")]
    [InlineData("unlisted", "to its scratch folder")]
    public async Task What_is_written_where_no_folder_shows_it_counts(string deed, string where)
    {
        Machine.NeedsLinux();
        await using var stage = await Stage.OpenAsync(o => o.ScratchMb = 16);
        FaultAssert.Told(await stage.JudgeByAsync("hider", deed), "plugin_over_limit", where);
        await stage.AssertOthersAreServedAsync();
    }

    [Fact]
    public async Task Leftovers_with_odd_names_go()
    {
        Machine.NeedsLinux();
        await using var stage = await Stage.OpenAsync();
        Assert.Equal("left", (await stage.JudgeByAsync("littering", "leaves-odd-names")).Require().Explanation);
        var left = Assert.Single(Directory.GetDirectories(stage.Folders.Scratch, "littering-*"));
        ScratchFolder.Remove(left);
        Assert.False(Directory.Exists(left));
    }

    [Theory]
    [InlineData(SandboxLevel.Isolated)]
    [InlineData(SandboxLevel.Limited)]
    public async Task Children_that_are_left_behind_end_with_the_worker(SandboxLevel level)
    {
        Machine.NeedsLinux();
        await using var stage = level == SandboxLevel.Isolated ? await Stage.WalledAsync() : await Stage.OpenAsync(o => o.MostSandbox = level);
        var told = await stage.JudgeByAsync("orphans", "leaves-children");
        Assert.Equal("two are left behind", told.Require().Explanation);
        List<ProcessRow> mine = [];
        await Eventually.TrueAsync(() => (mine = LeftBehind()).Count >= 2, "the children are there");
        await stage.System.DisposeAsync();
        await Eventually.TrueAsync(() => mine.TrueForAll(r => Arguments(r.Id) is not ["sleep", "1000" or "1001"]), "the children ended");
    }

    private static Task NoneRunsAsync(string deed) =>
        Eventually.TrueAsync(() => !ProcessTable.Read().Any(r => Arguments(r.Id) is [.., "rogue.py", var word] && word == deed), "no process is left");

    private static List<ProcessRow> LeftBehind() =>
        [.. ProcessTable.TreeOf(ProcessTable.Find(Environment.ProcessId)!.Value, [], ProcessTable.Read()).Where(r => Arguments(r.Id) is ["sleep", "1000" or "1001"])];

    private static string[] Arguments(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Split('\0', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
