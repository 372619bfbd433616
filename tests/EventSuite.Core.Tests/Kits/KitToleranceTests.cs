using System.Text;
using EventSuite.Core.Kits;

namespace EventSuite.Core.Tests.Kits;

/// <summary>What spreadsheets and editors do to files is no fault.</summary>
public sealed class KitToleranceTests
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    [Theory]
    [InlineData("\r\n", ',')]
    [InlineData("\n", ';')]
    [InlineData("\r\n", ';')]
    [InlineData("\r\n", '\t')]
    public void Line_ends_separators_and_byte_order_marks(string lineEnd, char separator)
    {
        var csv = KitBuilder.AgendaCsv.ReplaceLineEndings(lineEnd).Replace(',', separator);
        var kit = new KitBuilder()
            .With(KitFileNames.Agenda, [.. ByteOrderMark, .. Encoding.UTF8.GetBytes(csv)])
            .With(KitFileNames.Event, [.. ByteOrderMark, .. Encoding.UTF8.GetBytes(KitBuilder.EventJson)]);

        Assert.Equal(["compose", "close", "hear"], kit.Read().Require().Definition.Agenda.Select(i => i.Id));
    }

    [Fact]
    public void Lines_are_physical_ones_whatever_cells_and_line_ends_hold()
    {
        var csv = "id,day,start,end,topic,type,description\r\n\r\na,1,9:00,9:30,A,Lab,\"two\r\nlines\"\r\n,,,,,,\r\nb,1,9:00,nine,B,Lab,\r\n";

        Assert.Equal(["agenda.csv:6 agenda_time"], new KitBuilder().With(KitFileNames.Agenda, csv).Faults());
    }

    [Fact]
    public void Columns_come_in_any_order_and_case_and_number_with_quotes_in_cells()
    {
        var csv = "TOPIC,Type,notes,Id,Day,End,Start\n12\" single,lab,x,a,1,24:00,22:00\n\"say \"\"hi\"\", all\",LAB,,b,2,1:30+1,23:00\n";

        var agenda = new KitBuilder().With(KitFileNames.Agenda, csv).Read().Require().Definition.Agenda;

        Assert.Equal(["12\" single", "say \"hi\", all"], agenda.Select(i => i.Topic));
        Assert.Equal(TimeSpan.FromHours(2), agenda[0].EndsAt - agenda[0].StartsAt);
        // Day 2 is the Sunday on which summer time began in the morning; half past one comes two and a half hours later.
        Assert.Equal(TimeSpan.FromHours(2.5), agenda[1].EndsAt - agenda[1].StartsAt);
    }

    [Fact]
    public void Rows_are_put_in_order_and_equal_starts_keep_theirs()
    {
        var csv = "id,day,start,end,topic,type\nlate,1,11:00,12:00,L,Lab\nlong,1,10:00,12:00,X,Lab\nbreak,1,10:00,10:15,Y,Break\n";

        Assert.Equal(["long", "break", "late"], new KitBuilder().With(KitFileNames.Agenda, csv).Read().Require().Definition.Agenda.Select(i => i.Id));
    }

    [Fact]
    public void Who_has_no_display_name_or_role_gets_the_plain_ones()
    {
        var roster = new KitBuilder().With(KitFileNames.Accounts, "userName,externalId\nteam01,1\n").Read().Require().Roster;

        Assert.Equal("team01", Assert.Single(roster).DisplayName);
        Assert.Equal("participant", roster[0].Role);
    }

    [Fact]
    public void Texts_may_have_names_of_their_own()
    {
        var kit = new KitBuilder()
            .Change(KitFileNames.Event, "\"limits\"", "\"rulesFile\": \"regeln.md\", \"limits\"")
            .With("Regeln.md", "# Regeln");

        Assert.Equal("# Regeln", kit.Read().Require().Definition.Rules);
    }
}
