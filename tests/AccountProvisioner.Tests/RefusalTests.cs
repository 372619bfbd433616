using AccountProvisioner.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace AccountProvisioner.Tests;

public sealed class RefusalTests
{
    [Fact]
    public async Task The_sign_in_is_asked_for_and_the_password_never_shown()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun { Token = null, Typed = ["", "wrong", "organiser", FakeHost.OrganiserPassword] };

        var status = await tool.RunAsync(host, tool.SheetOf(2));

        Assert.True(status == 0, tool.Shown);
        Assert.Equal(2, host.SignIns);
        Assert.Contains("User name or password is wrong. Try again.", tool.Shown);
        Assert.DoesNotContain(FakeHost.OrganiserPassword, tool.Shown);
        Assert.DoesNotContain("****", tool.Shown);
    }

    [Fact]
    public async Task Three_wrong_passwords_end_it_before_anything_is_sent()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun { Token = null, Typed = ["", "a", "", "b", "", "c"] };

        Assert.Equal(2, await tool.RunAsync(host, tool.SheetOf(2)));

        Assert.Contains("Nothing was created", tool.Shown);
        Assert.Empty(host.Posts);
        Assert.Empty(Directory.GetFiles(tool.Out));
    }

    [Fact]
    public async Task Without_a_terminal_it_says_how_to_give_a_token()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun { Token = null };

        Assert.Equal(2, await tool.RunAsync(host, tool.SheetOf(2)));

        Assert.Contains("Set EVENTSUITE_TOKEN to an access token", tool.Shown);
    }

    [Theory]
    [InlineData(401, "Sign in again, or get a new EVENTSUITE_TOKEN")]
    [InlineData(403, "it takes an organiser of the event: Not yours.")]
    [InlineData(404, "check --event and --host: Not yours.")]
    [InlineData(307, "the host sends elsewhere (https://elsewhere.example/)")]
    [InlineData(500, "Not yours.")]
    public async Task A_refused_request_is_not_repeated(int code, string message)
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Before = async (context, _) =>
        {
            context.Response.Headers.Location = code == 307 ? "https://elsewhere.example/" : default(string);
            await FakeHost.ProblemAsync(context, code, "Not yours.");
            return true;
        };

        Assert.Equal(1, await tool.RunAsync(host, tool.SheetOf(2)));

        Assert.Single(host.Posts);
        Assert.Contains(message, tool.Shown);
    }

    [Theory]
    [InlineData("http://contest.example.org", "everyone on the way can read")]
    [InlineData("http://8.8.8.8:5000", "everyone on the way can read")]
    [InlineData("192.168.1.20:5000", "is not a web address")]
    [InlineData("ftp://192.168.1.20", "is not a web address")]
    [InlineData("http://organiser:pw@localhost", "without a sign-in")]
    public async Task Addresses_that_are_wrong_or_leak_passwords_are_refused(string address, string message)
    {
        using var tool = new ToolRun();

        Assert.Equal(2, await tool.RunAsync(tool.SheetOf(1), "--host", address, "--event", "got-talent", "--out", tool.Out));

        Assert.Contains(message, tool.Shown);
        Assert.False(Directory.Exists(tool.Out));
    }

    [Theory]
    [InlineData("http://localhost:5000", false, true)]
    [InlineData("http://192.168.1.20:5000", false, true)]
    [InlineData("http://10.1.2.3/base", false, true)]
    [InlineData("http://[fd00::1]:5000", false, true)]
    [InlineData("http://[::ffff:192.168.1.1]:5000", false, true)]
    [InlineData("http://stage-laptop.local", false, true)]
    [InlineData("http://laptop", false, true)]
    [InlineData("https://contest.example.org", false, false)]
    [InlineData("http://contest.example.org", true, false)]
    public void Local_addresses_may_be_plain_http(string address, bool allowInsecure, bool local)
    {
        var parsed = AccountProvisioner.Host.HostAddress.Parse(address, allowInsecure);

        Assert.Equal(local, parsed.IsLocal);
        Assert.EndsWith("/", parsed.Base.AbsoluteUri);
    }

    [Fact]
    public async Task Missing_options_are_told_and_count_as_nothing_begun()
    {
        using var tool = new ToolRun();

        Assert.Equal(2, await tool.RunAsync("accounts.csv"));

        Assert.Contains("'--host' is required", tool.Shown);
        Assert.Contains("'--event' is required", tool.Shown);
    }

    [Fact]
    public async Task Credentials_of_another_event_are_never_touched()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        await tool.RunAsync(host, tool.SheetOf(2));
        var before = await File.ReadAllTextAsync(tool.CsvPath);

        var status = await tool.RunAsync(tool.SheetOf(2), "--host", host.Address, "--event", "other-event", "--out", tool.Out);

        Assert.Equal(2, status);
        Assert.Contains("belongs to event \"got-talent\"", tool.Shown);
        Assert.Equal(before, await File.ReadAllTextAsync(tool.CsvPath));
        Assert.Single(host.Posts);
    }

    [Fact]
    public async Task A_file_that_only_has_the_name_is_left_alone()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        Directory.CreateDirectory(tool.Out);
        await File.WriteAllTextAsync(tool.CsvPath, "my,own\nnotes,here\n");

        Assert.Equal(2, await tool.RunAsync(host, tool.SheetOf(2)));

        Assert.Contains("is not a whole credentials file", tool.Shown);
        Assert.Equal("my,own\nnotes,here\n", await File.ReadAllTextAsync(tool.CsvPath));
        Assert.Empty(host.Posts);
    }

    [Fact]
    public async Task Two_runs_into_one_folder_do_not_write_over_each_other()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        using var second = new ToolRun();
        var secondStatus = -1;
        host.Before = async (_, number) =>
        {
            if (number == 1)
            {
                secondStatus = await second.RunAsync(second.SheetOf(3), "--host", host.Address, "--event", "got-talent", "--out", tool.Out);
            }

            return false;
        };

        Assert.Equal(0, await tool.RunAsync(host, tool.SheetOf(2)));

        Assert.Equal(2, secondStatus);
        Assert.Contains("Another run is writing to", second.Shown);
    }
}
