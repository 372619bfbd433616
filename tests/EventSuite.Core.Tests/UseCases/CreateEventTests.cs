using EventSuite.Core.Accounts;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Kits;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Kits;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.UseCases;

public sealed class CreateEventTests
{
    [Fact]
    public async Task An_event_begins_in_draft_without_entries_or_accounts()
    {
        await using var world = await ContestWorld.OpenAsync();

        var contest = (await world.Create.ExecuteAsync(Kit("second"), world.Organiser)).Require();

        Assert.Equivalent(contest, world.Read(s => s.FindEvent("second")));
        Assert.Equal((Phase.Draft, 1), (contest.Phase, contest.Revision));
        Assert.Empty(world.Read(s => s.Members(contest.Id)));
        Assert.Equal(2, contest.Definition.Roster.Count);
        Assert.Equal(("event.created", "organiser"), world.Read(s => s.AuditTail("second", 1)) is [var line] ? (line.Fact.Action, line.Fact.Actor) : default);
        Assert.Equal(new EventChanged(contest.Id, "second", "definition", null), world.Changes.All.Last());
    }

    [Fact]
    public async Task A_dry_run_tells_and_keeps_nothing()
    {
        await using var world = await ContestWorld.OpenAsync();
        var told = world.Changes.All.Count;

        Assert.True((await world.Create.ExecuteAsync(Kit("second"), world.Organiser, dryRun: true)).Ok);
        OutcomeAssert.Refused(await world.Create.ExecuteAsync(Kit(ContestWorld.Slug), world.Organiser, dryRun: true), FaultKind.Conflict, "slug_taken");

        Assert.Null(world.Read(s => s.FindEvent("second")));
        Assert.Equal(told, world.Changes.All.Count);
    }

    [Fact]
    public async Task Of_many_who_want_the_same_slug_one_gets_it()
    {
        await using var world = await ContestWorld.OpenAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => world.Create.ExecuteAsync(Kit("second"), world.Organiser)));

        Assert.Single(outcomes, o => o.Ok);
        Assert.All(outcomes.Where(o => !o.Ok), o => OutcomeAssert.Refused(o, FaultKind.Conflict, "slug_taken"));
    }

    [Fact]
    public async Task Kits_made_by_hand_are_checked_as_well()
    {
        await using var world = await ContestWorld.OpenAsync();
        var kit = Kit("second");

        OutcomeAssert.Refused(await world.Create.ExecuteAsync(kit with { Slug = "../x" }, world.Organiser), FaultKind.Invalid, "slug");
        OutcomeAssert.Refused(await world.Create.ExecuteAsync(kit with { Definition = kit.Definition with { Finalists = 0 } }, world.Organiser), FaultKind.Invalid, "range");
    }

    [Fact]
    public async Task An_exported_kit_carries_who_is_there_and_can_be_used_again()
    {
        await using var world = await ContestWorld.OpenAsync(d => d with { Roster = [d.Roster[0], d.Roster[1] with { ExternalId = "helper" }] });
        await world.AddAsync("team01", Role.Participant, "=Duo");
        await world.AddAsync("helper", Role.Moderator);

        var files = new ExportKit(world.Store).Execute(ContestWorld.Slug).Require();
        var again = KitReader.Read(files, new KitOverrides("again"), SampleKit.Today).Require();

        // On the list and there: as it is now. On the list only: as imported. There only: with a key of its own.
        Assert.Equal(
            [("1", "team01", "The team01", "participant", "=Duo"), ("helper", "ear.left", "The Left Ear", "judge", null), ("helper+", "helper", "The helper", "moderator", null)],
            again.Roster.Select(r => (r.ExternalId, r.UserName, r.DisplayName, r.Role, r.Team)));
        Assert.True((await world.Create.ExecuteAsync(again, world.Organiser)).Ok);
    }

    private static EventKit Kit(string slug) => new KitBuilder().Read().Require() with { Slug = slug };
}
