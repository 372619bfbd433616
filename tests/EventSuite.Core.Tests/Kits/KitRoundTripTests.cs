using System.Text.Json;
using EventSuite.Core.Events;
using EventSuite.Core.Kits;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Kits;

public sealed class KitRoundTripTests
{
    [Fact]
    public void Made_definitions_break_no_rule() =>
        Property.Holds(Property.Made(MadeDefinitions.Make), definition => Assert.Empty(DefinitionRules.Check(definition)));

    [Fact]
    public void Reading_what_was_written_gives_the_same_event_also_through_a_zip() =>
        Property.Holds(Property.Made(MadeDefinitions.Make), definition =>
        {
            var contest = new ContestEvent(default, "some-event", Phase.Open, definition, null, 7);

            var zip = KitArchive.Write(KitWriter.Write(contest, []));
            var kit = KitReader.Read(KitArchive.Read(zip).Require(), KitOverrides.None, new DateOnly(2000, 1, 1)).Require();

            Assert.Equal("some-event", kit.Slug);
            Assert.Equal(JsonSerializer.Serialize(definition), JsonSerializer.Serialize(kit.Definition));
        }, count: 200);

    [Fact]
    public void The_same_kit_gives_the_same_zip_byte_for_byte()
    {
        var kit = SampleKit.Load();

        Assert.Equal(KitArchive.Write(kit), KitArchive.Write(KitArchive.Read(KitArchive.Write(kit)).Require()));
    }

    [Fact]
    public void An_event_moved_to_another_date_keeps_its_local_times()
    {
        var kit = KitReader.Read(SampleKit.Load(), KitOverrides.None, SampleKit.Today).Require();
        var written = KitWriter.Write(new ContestEvent(default, kit.Slug, Phase.Draft, kit.Definition, null, 1), []);

        var autumn = KitReader.Read(written, new KitOverrides(StartDate: new DateOnly(2027, 10, 30)), SampleKit.Today).Require().Definition;

        Assert.Equal(kit.Definition.Agenda.Count, autumn.Agenda.Count);
        Assert.Equal(DateTimeOffset.Parse("2027-10-30T13:00:00Z"), autumn.Agenda.Single(i => i.StartsPhase == Phase.Closed).StartsAt);
        Assert.Equal(DateTimeOffset.Parse("2027-10-31T12:00:00Z"), autumn.Agenda.Single(i => i.StartsPhase == Phase.Ceremony).StartsAt);
    }
}
