using EventSuite.Core.Events;
using EventSuite.Core.Kits;

namespace EventSuite.Core.Tests.Kits;

public sealed class SampleKitTests
{
    [Fact]
    public void The_kit_that_ships_holds_no_fault()
    {
        var outcome = KitReader.Read(SampleKit.Load(), KitOverrides.None, SampleKit.Today);

        Assert.Empty(outcome.Faults);
        var kit = outcome.Require();
        Assert.Equal("got-talent", kit.Slug);
        Assert.Equal(3, kit.Definition.Criteria.Count);
        Assert.NotEmpty(kit.Roster);
        Assert.StartsWith("# Contest rules", kit.Definition.Rules, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kit_without_a_date_begins_tomorrow_in_its_own_zone()
    {
        var kit = KitReader.Read(SampleKit.Load(), KitOverrides.None, SampleKit.Today).Require();

        Assert.Equal(new DateOnly(2027, 3, 27), kit.Definition.StartDate);
        // Berlin: winter time on Saturday 27 March, summer time from Sunday 28 March on.
        Assert.Equal(DateTimeOffset.Parse("2027-03-27T14:00:00Z"), kit.Definition.Agenda.Single(i => i.StartsPhase == Phase.Closed).StartsAt);
        Assert.Equal(DateTimeOffset.Parse("2027-03-28T07:00:00Z"), kit.Definition.Agenda.Single(i => i.StartsPhase == Phase.Qualifiers).StartsAt);
    }

    [Fact]
    public void Overrides_take_the_place_of_the_kits_own_values()
    {
        var overrides = new KitOverrides("autumn-jam", "Autumn Jam", new DateOnly(2027, 10, 30), ClockMode.Manual);

        var kit = KitReader.Read(SampleKit.Load(), overrides, SampleKit.Today).Require();

        Assert.Equal("autumn-jam", kit.Slug);
        Assert.Equal("Autumn Jam", kit.Definition.Title);
        Assert.Equal(ClockMode.Manual, kit.Definition.Clock);
        Assert.Equal(DateTimeOffset.Parse("2027-10-31T08:00:00Z"), kit.Definition.Agenda.Single(i => i.StartsPhase == Phase.Qualifiers).StartsAt);
    }

    [Fact]
    public void A_wrong_override_is_told_by_its_own_name()
    {
        var outcome = KitReader.Read(SampleKit.Load(), new KitOverrides("Not A Slug", new string('x', 81), new DateOnly(1, 1, 1)), SampleKit.Today);

        Assert.Equal(["slug", "title", "startDate"], outcome.Faults.Select(f => f.Field));
    }
}
