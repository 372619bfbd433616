using System.Text.RegularExpressions;
using AccountProvisioner.Tests.Support;

namespace AccountProvisioner.Tests;

public sealed class HostileTests
{
    [Fact]
    public async Task Names_cannot_break_out_of_the_cards_the_csv_or_the_terminal()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.Title = "</title><script>alert(1)</script>";
        host.Refused["team9"] = "\u001b[2J\u202Enot [red]markup[/]";
        var sheet = tool.Sheet(""""
            externalId,userName,displayName,role,team,email
            =1+1,team1,"=HYPERLINK(""http://evil.example"",""win"")",participant,@SUM(A1),
            -2,team2,"<script>alert(2)</script>",participant,"""></article><img src=x onerror=alert(3)>",
            '=3,team3,'Til Midnight,participant,＝1+1,
            P9,team9,"[bold]Nine[/]",participant,,
            """");

        var status = await tool.RunAsync(host, sheet);

        Assert.Equal(1, status);
        Assert.Contains("not [red]markup[/]", tool.Shown);
        Assert.DoesNotContain('\u001b', tool.Shown);
        Assert.DoesNotContain('\u202E', tool.Shown);
        var rows = tool.Credentials();
        Assert.Equal(["'=1+1", "'-2", "''=3"], rows.Select(r => r["externalId"]));
        Assert.StartsWith("'=HYPERLINK", rows[0]["displayName"]);
        Assert.Equal(["'@SUM(A1)", "'＝1+1"], new[] { rows[0]["team"], rows[2]["team"] });
        Assert.Equal("'Til Midnight", rows[2]["displayName"]);
        var cards = await File.ReadAllTextAsync(tool.CardsPath);
        Assert.DoesNotContain("<script", cards);
        Assert.DoesNotContain("<img", cards);
        Assert.Contains("&lt;script&gt;alert(2)&lt;/script&gt;", cards);
        Assert.Equal(3, Regex.Count(cards, "</article>"));
    }

    [Fact]
    public async Task Defused_cells_come_back_as_they_were()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        var sheet = tool.Sheet("externalId,userName,displayName,role\n=1,team1,'=x,participant\n'=1,team2,''+y,participant\n");
        await tool.RunAsync(host, sheet);
        var first = await File.ReadAllTextAsync(tool.CsvPath);

        Assert.Equal(0, await tool.RunAsync(host, sheet));

        Assert.Contains("unchanged 2", tool.Shown);
        Assert.Equal(first, await File.ReadAllTextAsync(tool.CsvPath));
        Assert.Equal(2, tool.Credentials().Count);
    }

    [Fact]
    public async Task The_csv_has_no_byte_order_mark_and_both_files_are_for_the_owner_only()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();

        await tool.RunAsync(host, tool.Sheet("externalId,userName,displayName,role\nÄ1,team1,Grüße 東京 🎻,participant\n"));

        var bytes = await File.ReadAllBytesAsync(tool.CsvPath);
        Assert.Equal((byte)'e', bytes[0]);
        Assert.Contains("Grüße 東京 🎻", await File.ReadAllTextAsync(tool.CsvPath));
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Mode600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(Mode600, File.GetUnixFileMode(tool.CsvPath));
            Assert.Equal(Mode600, File.GetUnixFileMode(tool.CardsPath));
            Assert.Equal(Mode600 | UnixFileMode.UserExecute, File.GetUnixFileMode(tool.Out));
        }
    }

    [Fact]
    public async Task A_file_that_others_could_read_is_replaced_by_a_private_one()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no file modes.");
            return;
        }

        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        await tool.RunAsync(host, tool.SheetOf(1));
        const UnixFileMode Open = (UnixFileMode)0b110_100_100;
        File.SetUnixFileMode(tool.CsvPath, Open);

        await tool.RunAsync(host, tool.SheetOf(2));

        Assert.Equal((UnixFileMode)0b110_000_000, File.GetUnixFileMode(tool.CsvPath));
        Assert.Equal(2, tool.Credentials().Count);
    }

    [Fact]
    public async Task A_sign_in_link_that_is_no_web_address_makes_no_qr_code()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        host.PublicAddress = "javascript:alert(1)//";

        await tool.RunAsync(host, tool.SheetOf(1));

        var cards = await File.ReadAllTextAsync(tool.CardsPath);
        Assert.DoesNotContain("<svg class=\"qr\"", cards);
        Assert.DoesNotContain("javascript:", cards);
        Assert.Contains("Sign in at", cards);
        Assert.Contains("K7QM-0001", cards);
    }
}
