using EventSuite.Core.Events;
using EventSuite.Core.Results;
using Leaderboard.Web.Pages.Console.Setup;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Leaderboard.Web.Tests.Console;

public sealed class SetupPartTests
{
    private static EventDefinition Definition => SampleEvent.Kit.Definition;

    public static TheoryData<string> Parts => [.. SetupPart.All.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Parts))]
    public void AFormThatNobodyTouched_ChangesNothing(string id)
    {
        var part = SetupPart.Find(id);
        var sent = Send(part.Write(Definition));

        var (edited, faults) = part.Check(sent, Definition);

        Assert.Empty(faults);
        Assert.Equal(SetupConflict.StampOf(part, Definition), SetupConflict.StampOf(part, edited));
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(Definition), System.Text.Json.JsonSerializer.Serialize(edited));
    }

    [Fact]
    public void ACriterionCanComeAndGo_AndFaultsStayAtTheirFields()
    {
        var part = new JudgingPart();
        var fields = part.Write(Definition);
        fields["criteria[0].remove"] = "on";
        fields["criteria[1].name"] = "";
        fields["criteria[3].name"] = "Groove";
        fields["criteria[3].weight"] = "1.5";

        var (edited, faults) = part.Check(fields, Definition);

        Assert.Equal(["balance", "emotional", "groove"], edited.Criteria.Select(c => c.Id));
        Assert.Equal("criteria[1].name", Assert.Single(faults).Field);
        // The tie list no longer names the criterion that is gone.
        Assert.Equal(["criterion:emotional", "share"], edited.TieBreak);
    }

    [Fact]
    public void WhatIsNoNumber_IsToldAtItsField_AndKept()
    {
        var part = new EntriesPart();
        var fields = part.Write(Definition);
        fields["limits.entries"] = "three";
        fields["limits.entriesPer"] = "2";

        var (_, faults) = part.Check(fields, Definition);

        Assert.Equal(["limits.entriesPer", "limits.entries"], faults.Select(f => f.Field));
        Assert.Equal("three", fields["limits.entries"]);
    }

    [Fact]
    public void TieSteps_LeftEmpty_DoNotCount_AndFaultsFindTheStepTyped()
    {
        var part = new RoundsPart();
        var fields = part.Write(Definition);
        fields["tieBreak[0]"] = "";
        fields["tieBreak[1]"] = "criterion:loudness";

        var (edited, faults) = part.Check(fields, Definition);

        Assert.Equal(["criterion:loudness", "share"], edited.TieBreak);
        Assert.Equal("tieBreak[1]", Assert.Single(faults).Field);
    }

    [Fact]
    public void AConflict_ShowsWhatStandsThereAndWhatWasTyped()
    {
        var part = new EventPart();
        var typed = part.Write(Definition);
        typed["title"] = "Mine";

        var conflict = SetupConflict.Of("organiser changed the title", part, Definition with { Title = "Theirs" }, typed);

        Assert.Equal(("title", "Theirs", "Mine"), Assert.Single(conflict.Differences));
        Assert.NotEqual(SetupConflict.StampOf(part, Definition), SetupConflict.StampOf(part, Definition with { Title = "Theirs" }));
    }

    [Fact]
    public void HiddenFieldsOfTheFrame_AreNoFieldsOfThePart()
    {
        var fields = SetupFields.Read(new FormCollection(new Dictionary<string, StringValues> { ["_handler"] = "setup", ["rules"] = " a\r\nb " }));

        Assert.Equal(["rules"], fields.Paths);
        Assert.Equal("a\nb", fields["rules"]);
    }

    private static SetupFields Send(SetupFields fields) => SetupFields.Read(new FormCollection(
        fields.Paths.ToDictionary(p => p, p => new StringValues(fields[p].ReplaceLineEndings("\r\n")))));
}
