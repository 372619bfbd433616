using System.Diagnostics;
using AccountProvisioner.Cli;
using AccountProvisioner.Tests.Support;

namespace AccountProvisioner.Tests;

/// <summary>The built program as a process of its own: real signals, real exit status.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task An_interrupt_from_the_keyboard_stops_after_the_batch_and_loses_nothing()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs kill(1).");
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        var stopping = new TaskCompletionSource();
        using var process = Start(tool, host, tool.SheetOf(150));
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("Stopping after this batch", StringComparison.Ordinal) == true)
            {
                stopping.SetResult();
            }
        };
        host.Before = async (_, number) =>
        {
            if (number == 2)
            {
                using var kill = Process.Start("kill", ["-INT", process.Id.ToString()]);
                await stopping.Task.WaitAsync(TimeSpan.FromMinutes(1));
            }

            return false;
        };
        process.BeginOutputReadLine();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
        Assert.Equal(100, host.Accounts.Count);
        Assert.Equal(100, tool.Credentials().Count(row => row["password"] == host.Accounts[row["externalId"]].Password));
        Assert.True(File.Exists(tool.CardsPath));
    }

    [Fact]
    public async Task A_process_killed_in_the_middle_has_written_every_batch_that_was_answered()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        using var process = Start(tool, host, tool.SheetOf(150));
        host.Before = (_, number) =>
        {
            if (number == 3)
            {
                process.Kill();
            }

            return Task.FromResult(number == 3);
        };
        process.BeginOutputReadLine();

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(0, process.ExitCode);
        Assert.Equal(100, tool.Credentials().Count);
        host.Before = (_, _) => Task.FromResult(false);
        Assert.Equal(0, await tool.RunAsync(host, tool.SheetOf(150)));
        Assert.Equal(150, tool.Credentials().Count(row => row["password"] == host.Accounts[row["externalId"]].Password));
    }

    private static Process Start(ToolRun tool, FakeHost host, string sheet)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ProvisionCommand).Assembly.Location, sheet, "--host", host.Address, "--event", "got-talent", "--out", tool.Out])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["EVENTSUITE_TOKEN"] = FakeHost.Token;
        return Process.Start(start)!;
    }
}
