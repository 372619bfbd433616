using System.Text;
using AccountProvisioner.Tests.Support;

namespace AccountProvisioner.Tests;

public sealed class SheetTests
{
    private const string Header = "externalId,userName,displayName,role,team,email\n";

    [Fact]
    public async Task All_faults_are_told_at_once_with_their_lines()
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();
        var sheet = tool.Sheet(Header + """
            P1,Team 07,The Borrowed Chords,participant,,
            ,x,,juge,,not-an-address

            P1,team08,Two,participant,,
            P4,team08,Four,participant,Team,a@b.example,surplus
            P5,team09,Fi"ve,participant,,
            P6,team10,Six
            """);

        Assert.Equal(2, await tool.RunAsync(host, sheet));

        foreach (var expected in new[]
        {
            "accounts.csv line 2, userName: \"Team 07\" is not a user name",
            "team.07 would be.",
            "accounts.csv line 3, externalId: is empty.",
            "accounts.csv line 3, userName: \"x\" is not a user name",
            "accounts.csv line 3, displayName: is empty.",
            "accounts.csv line 3, role: \"juge\" is not a role. Did you mean judge?",
            "accounts.csv line 3, email: \"not-an-address\" is not an e-mail address.",
            "accounts.csv line 5, externalId: \"P1\" is already in line 2.",
            "accounts.csv line 6, userName: \"team08\" is already in line 5.",
            "accounts.csv line 6: has 7 cells where the first line names 6 columns.",
            "accounts.csv line 7: a quote in the middle of a cell.",
            "accounts.csv line 8: has 3 cells",
            "Nothing was sent.",
        })
        {
            Assert.Contains(expected, tool.Shown);
        }

        Assert.Empty(host.Posts);
        Assert.False(Directory.Exists(tool.Out));
    }

    [Theory]
    [InlineData("externalId,userName,displayName,rolle\n1,ab,X,judge\n", "there is no column \"rolle\" to fill. Did you mean role?", "there is no column role.")]
    [InlineData("external_id,userName,displayName,role\n1,ab,X,judge\n", "there is no column \"external_id\" to fill. Did you mean externalId?", "there is no column externalId.")]
    [InlineData("externalId,userName,displayName,role,shoe size\n1,ab,X,judge,9\n", "\"shoe size\"", "The columns are externalId, userName")]
    [InlineData("externalId,userName,displayName,role,role\n1,ab,X,judge,judge\n", "the column role is there twice", "line 1")]
    [InlineData("externalId,userName,displayName,role,\n1,ab,X,judge,\n", "column 5 has no name", "line 1")]
    [InlineData("", "the file is empty", "externalId,userName")]
    [InlineData(Header, "no accounts under them", "line 1")]
    [InlineData(Header + "1,ab,\"X,judge,,\n2,cd,Y,judge,,\n", "line 2: a quote is opened here and never closed", "Nothing was sent")]
    [InlineData(Header + "1,ab,\"X\nY\",judge,,\n", "line 2, displayName: holds a line break", "1 fault in")]
    [InlineData(Header + "1,ab,X\u202Ey,judge,,\n", "text-direction override", "line 2, displayName")]
    public async Task Broken_sheets_say_what_to_mend(string text, string first, string second)
    {
        using var tool = new ToolRun();

        Assert.Equal(2, await tool.RunAsync(tool.Sheet(text), "--host", "http://localhost:1", "--event", "got-talent", "--out", tool.Out));

        Assert.Contains(first, tool.Shown);
        Assert.Contains(second, tool.Shown);
    }

    public static TheoryData<string, byte[]> ExcelFiles()
    {
        const string Semicolons = "externalId;userName;displayName;role;team;email\r\nP1;team07;Grüße, 東京;participant;;\r\n";
        var tabs = Semicolons.Replace(';', '\t');
        return new TheoryData<string, byte[]>
        {
            { "UTF-8 with mark, semicolons", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Semicolons)] },
            { "sep= hint", Encoding.UTF8.GetBytes("sep=;\r\n" + Semicolons) },
            { "Unicode text", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(tabs)] },
            { "big endian", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(tabs)] },
            { "UTF-16 without mark", Encoding.Unicode.GetBytes(tabs) },
            { "other order and case", Encoding.UTF8.GetBytes("ROLE,Displayname,username,externalid\nparticipant,\"Grüße, 東京\",team07,P1\n") },
        };
    }

    [Theory]
    [MemberData(nameof(ExcelFiles))]
    public async Task Files_as_Excel_saves_them_are_understood(string kind, byte[] bytes)
    {
        await using var host = await FakeHost.StartAsync();
        using var tool = new ToolRun();

        var status = await tool.RunAsync(host, tool.Sheet(bytes));

        Assert.True(status == 0, $"{kind}: {tool.Shown}");
        Assert.Equal("Grüße, 東京", host.Accounts["P1"].DisplayName);
    }

    [Fact]
    public async Task A_line_in_another_encoding_is_named_instead_of_garbling_names()
    {
        using var tool = new ToolRun();
        var sheet = tool.Sheet([.. Encoding.UTF8.GetBytes(Header + "P1,team1,One,judge,,\n"), .. Encoding.Latin1.GetBytes("P2,team2,Grüße,judge,,\n")]);

        Assert.Equal(2, await tool.RunAsync(sheet, "--host", "http://localhost:1", "--event", "got-talent", "--out", tool.Out));

        Assert.Contains("line 3: not utf-8 text. Save the file as \"CSV UTF-8\"", tool.Shown);
    }

    [Fact]
    public async Task A_missing_file_and_a_workbook_are_told_apart()
    {
        using var tool = new ToolRun();
        string[] more = ["--host", "http://localhost:1", "--event", "got-talent", "--out", tool.Out];

        Assert.Equal(2, await tool.RunAsync([Path.Combine(tool.Folder, "nowhere.csv"), .. more]));
        Assert.Contains("cannot be read", tool.Shown);
        Assert.Equal(2, await tool.RunAsync([tool.Sheet([0x50, 0x4B, 3, 4, 0, 0]), .. more]));
        Assert.Contains("is an Excel workbook or zip, not CSV", tool.Shown);
    }
}
