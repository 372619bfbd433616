using AccountProvisioner.Tests.Support;

namespace AccountProvisioner.Tests;

public sealed class HappyPathTests
{
    [Fact]
    public async Task Creates_the_accounts_and_writes_both_files()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        var sheet = tool.Sheet("externalId,userName,displayName,role,team,email\nJ1,judge.left.ear,The Left Ear,judge,,ear@example.org\nP1,team07,The Borrowed Chords,Participant,Chords,\n");

        var status = await tool.RunAsync(host, sheet);

        Assert.True(status == 0, tool.Shown);
        Assert.Contains("created 2", tool.Shown);
        var rows = tool.Credentials();
        Assert.Equal(["judge.left.ear", "team07"], rows.Select(r => r["userName"]));
        Assert.All(rows, row => Assert.Equal(host.Accounts[row["externalId"]].Password, row["password"]));
        Assert.Equal("participant", host.Accounts["P1"].Role);
        Assert.Null(host.Accounts["P1"].Email);
        Assert.Equal("Chords", host.Accounts["P1"].Team);
        var cards = await File.ReadAllTextAsync(tool.CardsPath);
        Assert.Contains("Got Talent: an AI music contest", cards);
        Assert.All(rows, row => Assert.Contains(row["password"], cards));
        Assert.All(rows, row => Assert.Contains(row["signInCode"], cards));
        Assert.Equal(2, cards.Split("<svg class=\"qr\"").Length - 1);
        Assert.DoesNotContain(rows[0]["password"], tool.Shown);
        Assert.Equal(["credentials.csv", "credentials.html"], Directory.GetFiles(tool.Out).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_thousand_accounts_in_one_run()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();

        var status = await tool.RunAsync(host, tool.SheetOf(1_000));

        Assert.True(status == 0, tool.Shown);
        Assert.Equal(Enumerable.Repeat((50, false), 20), host.Posts);
        Assert.Equal(1_000, tool.Credentials().Count);
        Assert.Equal(1_000, tool.Credentials().Select(r => r["password"]).Distinct().Count());
        Assert.Equal(125, (await File.ReadAllTextAsync(tool.CardsPath)).Split("<section class=\"sheet\">").Length - 1);
        Assert.Contains("Accounts: 50 of 1000 Accounts: 100 of 1000 Accounts: 150 of 1000", tool.Shown);
    }

    [Fact]
    public async Task A_terminal_shows_a_bar_that_moves_with_each_batch()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun { AnsiTerminal = true };

        var status = await tool.RunAsync(host, tool.SheetOf(120));

        Assert.Equal(0, status);
        Assert.Contains("Accounts: 120 of 120", tool.Shown);
        Assert.Contains("━━━━━━━━", tool.Shown);
        Assert.Contains("100%", tool.Shown);
    }

    [Fact]
    public async Task A_refused_row_leaves_the_others_standing()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Refused["team0002"] = "This user name belongs to another account.";

        var status = await tool.RunAsync(host, tool.SheetOf(120));

        Assert.Equal(1, status);
        Assert.Contains("3 team0002 participant failed userName: This user name belongs to another account.", tool.Shown);
        Assert.Contains("created 119", tool.Shown);
        Assert.Equal(119, tool.Credentials().Count);
    }

    [Fact]
    public async Task A_second_run_keeps_the_passwords_of_the_first()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        await tool.RunAsync(host, tool.SheetOf(60));
        var first = await File.ReadAllBytesAsync(tool.CsvPath);

        var status = await tool.RunAsync(host, tool.SheetOf(60));

        Assert.Equal(0, status);
        Assert.Contains("unchanged 60", tool.Shown);
        Assert.Equal(first, await File.ReadAllBytesAsync(tool.CsvPath));
        Assert.Contains(host.Accounts["GT-0060"].Password, await File.ReadAllTextAsync(tool.CardsPath));
    }

    [Fact]
    public async Task Late_comers_join_the_file_and_changed_names_are_taken_over()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        await tool.RunAsync(host, tool.Sheet("externalId,userName,displayName,role\nP1,team1,Old Name,participant\nP2,team2,Two,participant\n"));

        var status = await tool.RunAsync(host, tool.Sheet("externalId,userName,displayName,role\nP1,team1,New Name,participant\nP3,team3,Three,participant\n"));

        Assert.Equal(0, status);
        Assert.Equal(["New Name", "Two", "Three"], tool.Credentials().Select(r => r["displayName"]));
        Assert.All(tool.Credentials(), row => Assert.Equal(host.Accounts[row["externalId"]].Password, row["password"]));
    }

    [Fact]
    public async Task A_second_run_elsewhere_says_that_passwords_are_told_once()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        await tool.RunAsync(host, tool.SheetOf(3));

        Directory.Move(tool.Out, Path.Combine(tool.Folder, "moved"));

        var status = await tool.RunAsync(host, tool.SheetOf(3));

        Assert.Equal(0, status);
        Assert.Contains("3 of them existed before and have no card", tool.Shown);
        Assert.Empty(Directory.GetFiles(tool.Out));
    }

    [Fact]
    public async Task A_dry_run_asks_and_writes_nothing()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Refused["team0001"] = "Taken.";

        var status = await tool.RunAsync(host, tool.SheetOf(70), "--dry-run");

        Assert.Equal(1, status);
        Assert.Contains("would be created 69", tool.Shown);
        Assert.Contains("would be refused 1", tool.Shown);
        Assert.Equal([(50, true), (20, true)], host.Posts);
        Assert.Empty(host.Accounts);
        Assert.False(Directory.Exists(tool.Out));
    }
}
