using EventSuite.Core.Agenda;
using EventSuite.Core.Events;
using EventSuite.Core.Time;
using Leaderboard.Web.Pages.Console.Agenda;

namespace Leaderboard.Web.Tests.Console;

public sealed class RowFormTests
{
    private static readonly EventZone Berlin = EventZone.Get("Europe/Berlin");

    [Fact]
    public void EveryRowOfTheKit_ComesBackAsItWas() => Assert.All(
        SampleEvent.Kit.Definition.Agenda,
        row => Assert.Equal(row, RowForm.Of(row, Berlin).ToItem(row.Id, row, Berlin).Require()));

    [Fact]
    public void AnUntouchedTime_KeepsItsInstant_InTheHourThatComesTwice()
    {
        // Clocks go back on 31 October 2027 at 3:00: this is the second half past two.
        var row = new AgendaItem("night", Html.At("2027-10-31T01:30Z"), Html.At("2027-10-31T01:45Z"), "Night watch", AgendaItemType.Game);

        var edited = (RowForm.Of(row, Berlin) with { Topic = "Night walk" }).ToItem(row.Id, row, Berlin).Require();

        Assert.Equal(row with { Topic = "Night walk" }, edited);
    }

    [Fact]
    public void ARowMayEndOnTheNextDay()
    {
        var form = RowForm.New(new DateOnly(2027, 3, 27)) with { Topic = "Party", Start = "22:00", End = "01:30", EndsNextDay = true };

        var row = form.ToItem("party", null, Berlin).Require();

        Assert.Equal(TimeSpan.FromHours(3.5), row.EndsAt - row.StartsAt);
    }

    [Fact]
    public void EveryFaultIsToldAtOnce()
    {
        var form = new RowForm("", "Dance", "27.3.", "noon", "", false, "", "", "Later", false);

        Assert.Equal(["date", "start", "end", "type", "startsPhase"], form.ToItem("x", null, Berlin).Faults.Select(f => f.Field));
    }

    [Theory]
    [InlineData("Späte Probe, 2. Teil", "sp-te-probe-2-teil")]
    [InlineData("42 minutes", "minutes")]
    [InlineData("合唱", "row")]
    [InlineData("Lunch", "lunch-2")]
    [InlineData("A topic that is far too long to be a machine name as it is", "a-topic-that-is-far-too-long-to-be-a")]
    public void NewRows_GetAMachineNameOfTheirOwn(string topic, string id)
    {
        Assert.Equal(id, RowEdit.NewId(topic, ["lunch"]));
        var row = new AgendaItem(id, SampleEvent.At(1, 8), SampleEvent.At(1, 9), "Topic", AgendaItemType.Demo);
        Assert.Empty(DefinitionRules.Check(RowEdit.Put(SampleEvent.Kit.Definition, row)));
    }

    [Fact]
    public void RuleFaults_FindTheirField_InWordsOfTheForm()
    {
        var row = SampleEvent.Kit.Definition.Agenda[3];
        var edited = RowEdit.Put(SampleEvent.Kit.Definition, row with { Topic = "", EndsAt = row.StartsAt.AddMinutes(-5) });

        var (ofRow, others) = RowEdit.Sort(edited, row.Id, DefinitionRules.Check(edited));

        Assert.Equal(["topic", "end"], ofRow.Select(f => f.Field));
        Assert.Contains("ends on the day after", ofRow[1].Message, StringComparison.Ordinal);
        Assert.Empty(others);
    }
}
