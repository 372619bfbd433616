namespace Compliance;

/// <summary>The checker against plugins that do one thing badly: the check that is for it must say so.</summary>
public sealed class CheckerCatchesTests
{
    [Theory]
    [InlineData("generator")]
    [InlineData("judge")]
    public async Task Nothing_when_nothing_is_wrong(string kind)
    {
        using var plugin = new BadPlugin(kind, "none");
        CheckReport report = await CheckReport.RunAsync(plugin.Folder);
        Assert.True(report.Failed == 0, report.ToString());
    }

    [Theory]
    [InlineData("slow-start", "handshake")]
    [InlineData("dies-at-start", "handshake")]
    [InlineData("wrong-protocol", "handshake")]
    [InlineData("no-capabilities", "handshake")]
    [InlineData("other-tasks", "capabilities")]
    [InlineData("any-version", "versions")]
    [InlineData("no-ping", "ping")]
    [InlineData("silent", "unknown-method")]
    [InlineData("strict-members", "unknown-members")]
    [InlineData("no-checks", "bad-params")]
    [InlineData("dies-on-garbage", "malformed")]
    [InlineData("blocks", "split-frames")]
    [InlineData("short-lines", "huge-frames")]
    [InlineData("ascii", "unicode")]
    [InlineData("one-less", "tasks")]
    [InlineData("broken-midi", "midi")]
    [InlineData("breaks-at-max", "parameters")]
    [InlineData("refuses-most", "parameters")]
    [InlineData("clock", "determinism")]
    [InlineData("one-piece", "seeds")]
    [InlineData("deaf", "cancel")]
    [InlineData("one-thread", "ping-during-call")]
    [InlineData("falls", "progress")]
    [InlineData("dies-on-music", "hard-inputs")]
    [InlineData("wrong-exit", "shutdown")]
    [InlineData("stays", "end-of-input")]
    [InlineData("prints", "clean-stdout")]
    [InlineData("answers-twice", "clean-stdout")]
    [InlineData("greedy", "memory")]
    public Task A_generator_that(string fault, string check) => IsCaught("generator", fault, check);

    [Theory]
    [InlineData("score-120", "judgement")]
    [InlineData("no-weight", "judgement")]
    [InlineData("moody", "determinism")]
    [InlineData("wants-eight", "excerpt")]
    [InlineData("dies-on-music", "hard-files")]
    public Task A_judge_that(string fault, string check) => IsCaught("judge", fault, check);

    private static async Task IsCaught(string kind, string fault, string check)
    {
        using var plugin = new BadPlugin(kind, fault);
        string[] only = check is "clean-stdout" or "memory" ? ["ping", kind == "generator" ? "tasks" : "judgement", check] : [check];
        CheckReport report = await CheckReport.RunAsync(plugin.Folder, only);

        CheckRow row = Assert.Single(report.Checks, r => r.Name == check);
        Assert.True(row.Result == "fail", $"{fault}: {row}");
        Assert.NotEmpty(row.Mend);
        if (check != "handshake")
        {
            Assert.DoesNotContain("handshake", report.Failures);
        }
    }
}
