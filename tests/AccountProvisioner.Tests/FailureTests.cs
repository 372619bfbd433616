using AccountProvisioner.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AccountProvisioner.Tests;

public sealed class FailureTests
{
    [Fact]
    public async Task Passwords_that_arrived_before_a_cut_are_kept_and_the_rest_is_told_as_lost()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Answer = async (context, number, body) =>
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(number == 2 ? body.AsMemory(0, body.Length / 2) : body);
            // Kestrel closes the connection when fewer bytes come than were announced.
        };

        var status = await tool.RunAsync(host, tool.SheetOf(120));

        Assert.Equal(1, status);
        Assert.Equal([50, 50, 50, 20], host.Posts.Select(p => p.Rows));
        var told = tool.Credentials();
        Assert.InRange(told.Count, 50 + 20 + 20, 119);
        Assert.All(told, row => Assert.Equal(host.Accounts[row["externalId"]].Password, row["password"]));
        Assert.Contains($"created {told.Count}", tool.Shown);
        Assert.Contains($"password lost {120 - told.Count}", tool.Shown);
        Assert.Contains("the connection broke in the middle of the answer; trying again in 1 s (1 of 5)", tool.Shown);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    public async Task A_busy_host_is_asked_again_when_it_says(int code)
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Before = async (context, number) =>
        {
            if (number > 2)
            {
                return false;
            }

            context.Response.Headers.RetryAfter = number == 1 ? "7" : "Sat, 04 May 2030 09:00:40 GMT";
            await FakeHost.ProblemAsync(context, code, "Too busy.");
            return true;
        };

        var status = await tool.RunAsync(host, tool.SheetOf(3));

        Assert.Equal(0, status);
        Assert.Equal([TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(40)], tool.Time.Waits);
        Assert.Equal(3, tool.Credentials().Count);
    }

    [Fact]
    public async Task A_host_that_stays_away_ends_the_run_and_the_next_run_goes_on()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Before = (context, number) =>
        {
            if (number > 1)
            {
                context.Abort();
            }

            return Task.FromResult(number > 1);
        };

        Assert.Equal(1, await tool.RunAsync(host, tool.SheetOf(150)));
        Assert.Contains("6 times in a row", tool.Shown);
        Assert.Contains("not sent 50", tool.Shown);
        Assert.Contains("unknown 50", tool.Shown);
        Assert.Equal([1, 2, 4, 8, 16], tool.Time.Waits.Select(w => w.TotalSeconds));
        Assert.Equal(50, tool.Credentials().Count);
        Assert.Contains(host.Accounts["GT-0050"].Password, await File.ReadAllTextAsync(tool.CardsPath));

        host.Before = (_, _) => Task.FromResult(false);
        Assert.Equal(0, await tool.RunAsync(host, tool.SheetOf(150)));
        Assert.Equal(150, tool.Credentials().Count(row => row["password"] == host.Accounts[row["externalId"]].Password));
    }

    [Fact]
    public async Task What_was_told_is_on_disk_before_the_next_batch_is_asked_for()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        var onDisk = new List<int>();
        host.Before = (_, number) =>
        {
            onDisk.Add(number == 1 ? 0 : tool.Credentials().Count);
            return Task.FromResult(false);
        };

        await tool.RunAsync(host, tool.SheetOf(120));

        Assert.Equal([0, 50, 100], onDisk);
    }

    [Fact]
    public async Task Ctrl_C_lets_the_batch_finish_and_writes_what_was_told()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Before = (_, number) =>
        {
            if (number == 2)
            {
                tool.PressCtrlC();
            }

            return Task.FromResult(false);
        };

        var status = await tool.RunAsync(host, tool.SheetOf(200));

        Assert.Equal(130, status);
        Assert.Equal(100, host.Accounts.Count);
        Assert.Equal(100, tool.Credentials().Count);
        Assert.True(File.Exists(tool.CardsPath));
        Assert.Contains("created 100 not sent 100", tool.Shown);
        Assert.Contains("Stopping after this batch", tool.Shown);
    }

    [Fact]
    public async Task Ctrl_C_while_waiting_for_a_busy_host_does_not_wait_on()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        tool.Time.OnWait = tool.PressCtrlC;
        host.Before = async (context, number) =>
        {
            if (number == 1)
            {
                return false;
            }

            await FakeHost.ProblemAsync(context, 503, "Too busy.");
            return true;
        };

        Assert.Equal(130, await tool.RunAsync(host, tool.SheetOf(70)));

        Assert.Equal(2, host.Posts.Count);
        Assert.Equal(50, tool.Credentials().Count);
    }

    [Fact]
    public async Task A_second_Ctrl_C_breaks_off_a_host_that_does_not_answer()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Before = async (context, number) =>
        {
            if (number == 1)
            {
                return false;
            }

            tool.PressCtrlC();
            tool.PressCtrlC();
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ContinueWith(_ => { });
            return true;
        };

        Assert.Equal(130, await tool.RunAsync(host, tool.SheetOf(70)));

        Assert.Equal(50, tool.Credentials().Count);
        Assert.Contains("unknown 20", tool.Shown);
    }

    [Fact]
    public async Task A_host_that_asks_for_hours_is_not_waited_for()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Before = async (context, _) =>
        {
            context.Response.Headers.RetryAfter = "7200";
            await FakeHost.ProblemAsync(context, 429, "Too many requests.");
            return true;
        };

        Assert.Equal(1, await tool.RunAsync(host, tool.SheetOf(3)));

        Assert.Empty(tool.Time.Waits);
        Assert.Contains("Too many requests.; the host asks to wait 120 minutes", tool.Shown);
    }

    [Fact]
    public async Task Nonsense_from_the_host_costs_no_password()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Answer = (context, _, body) => FakeHost.SendJson(context, 200, [.. "[{\"row\":\"x\"},null,{\"row\":-4,\"externalId\":\"stranger\",\"password\":\"p\",\"status\":\"created\"},"u8, .. body.AsSpan(1)]);

        Assert.Equal(1, await tool.RunAsync(host, tool.SheetOf(3)));

        Assert.Equal(["GT-0001", "GT-0002", "GT-0003"], tool.Credentials().Select(r => r["externalId"]));
        Assert.Contains("holds a row that this program does not understand", tool.Shown);
    }

    [Fact]
    public async Task When_the_folder_fails_in_the_middle_the_passwords_are_rescued()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Before = (_, number) =>
        {
            if (number == 2)
            {
                // A folder where the draft should be: no draft can be written any more.
                Directory.CreateDirectory(Path.Combine(tool.Out, ".credentials.csv.draft", "x"));
            }

            return Task.FromResult(false);
        };

        Assert.Equal(1, await tool.RunAsync(host, tool.SheetOf(120)));

        Assert.Equal(2, host.Posts.Count);
        var copy = System.Text.RegularExpressions.Regex.Match(tool.Shown, @"are in (\S+credentials\.csv): move it").Groups[1].Value;
        var text = await File.ReadAllTextAsync(copy);
        Assert.All(host.Accounts.Values, account => Assert.Contains(account.Password, text));
        Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
    }
}
