using EventSuite.Core.Accounts;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.UseCases;

public sealed class EditEventTests
{
    [Fact]
    public async Task Changed_parts_are_kept_and_named_in_the_log()
    {
        await using var world = await ContestWorld.OpenAsync();
        var revision = world.Event.Revision;

        var edited = (await EditAsync(world, d => d with { Title = "Renamed", Limits = d.Limits with { Entries = 5 }, Agenda = [.. d.Agenda.Reverse()] })).Require();

        Assert.Equal(("Renamed", revision + 1), (world.Event.Definition.Title, world.Event.Revision));
        Assert.Equal(["compose", "close", "hear"], edited.Definition.Agenda.Select(i => i.Id));
        Assert.Contains("\"parts\":[\"title\",\"limits\"]", world.Read(s => s.AuditTail(ContestWorld.Slug, 1))[0].Fact.Detail, StringComparison.Ordinal);
        Assert.Equal(new EventChanged(edited.Id, ContestWorld.Slug, "definition", null), world.Changes.All.Last());
    }

    [Fact]
    public async Task Who_saw_an_older_state_is_told_and_changes_nothing()
    {
        await using var world = await ContestWorld.OpenAsync();
        var seen = world.Event;
        (await EditAsync(world, d => d with { Title = "First" })).Require();

        OutcomeAssert.Refused(
            await world.Edit.ExecuteAsync(ContestWorld.Slug, world.Organiser, seen.Definition with { Title = "Second" }, seen.Revision), FaultKind.Conflict, "changed_meanwhile");
        Assert.Equal("First", world.Event.Definition.Title);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_leaves_no_trace()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (revision, told, log) = (world.Event.Revision, world.Changes.All.Count, world.Read(s => s.AuditTail(null, 100)).Count);

        Assert.True((await EditAsync(world, d => d with { Agenda = [.. d.Agenda] })).Ok);

        Assert.Equal((revision, told, log), (world.Event.Revision, world.Changes.All.Count, world.Read(s => s.AuditTail(null, 100)).Count));
    }

    [Fact]
    public async Task A_faulty_definition_is_refused_with_every_fault()
    {
        await using var world = await ContestWorld.OpenAsync();

        Assert.Equal("text_length range", (await EditAsync(world, d => d with { Title = "", Finalists = 0 })).Codes());
    }

    [Fact]
    public async Task Given_scores_are_never_orphaned()
    {
        await using var world = await ContestWorld.OpenAsync();
        var entry = (await world.SubmitAsync(await world.AddAsync("team07"), "Tune")).Require().Entry;
        Assert.True((await EditAsync(world, d => d with { Criteria = [.. d.Criteria, new Criterion("mood", "Mood", "")] })).Ok);
        Assert.True((await EditAsync(world, d => d with { Criteria = [.. d.Criteria.Take(2)] })).Ok);
        await world.InPhaseAsync(Phase.Qualifiers);
        (await world.ScoreAsync(await world.AddAsync("ear", Role.Judge), entry.Id, 4)).Require();

        OutcomeAssert.Refused(await EditAsync(world, d => d with { Criteria = [.. d.Criteria, new Criterion("mood", "Mood", "")] }), FaultKind.Conflict, "criteria_scored");
        OutcomeAssert.Refused(await EditAsync(world, d => d with { Criteria = [.. d.Criteria.Take(1)] }), FaultKind.Conflict, "criteria_scored");
        OutcomeAssert.Refused(await EditAsync(world, d => d with { Rounds = [.. d.Rounds.Reverse()] }), FaultKind.Conflict, "rounds_scored");
        OutcomeAssert.Refused(await EditAsync(world, d => d with { Rounds = [d.Rounds[0], d.Rounds[1] with { Id = "final" }] }), FaultKind.Conflict, "rounds_scored");
        Assert.True((await EditAsync(world, d => d with { Criteria = [.. d.Criteria.Select(c => c with { Name = c.Name + "!", Weight = 3 })] })).Ok);
    }

    [Fact]
    public async Task By_the_agendas_clock_the_closing_row_is_the_deadline()
    {
        await using var world = await ContestWorld.OpenAsync();

        var edited = (await EditAsync(world, d => MoveClosing(d, 30))).Require();

        Assert.Equal((null, SmallEvent.Closes.AddMinutes(30)), (edited.DeadlineSetAt, edited.Deadline));
        Assert.Equal(
            "The agenda has changed. The deadline for entries is now Sat 27 March, 15:30 CET.",
            Assert.IsType<EventChanged>(world.Changes.All.Last()).Notice);
    }

    [Fact]
    public async Task A_deadline_set_by_hand_follows_the_closing_row_only_when_that_is_edited()
    {
        await using var world = await ContestWorld.OpenAsync(d => d with { Clock = ClockMode.Manual });
        var set = SmallEvent.Closes.AddMinutes(10);
        (await world.Extend.ExecuteAsync(ContestWorld.Slug, world.Organiser, set, null)).Require();

        Assert.Equal(set, (await EditAsync(world, d => d with { Title = "Other" })).Require().Deadline);
        Assert.Equal(set.AddMinutes(30), (await EditAsync(world, d => MoveClosing(d, 30))).Require().Deadline);
        Assert.Equal(set.AddMinutes(30), (await EditAsync(world, d => d with { Clock = ClockMode.Agenda })).Require().Deadline);
    }

    [Theory]
    [InlineData(ClockMode.Manual)]
    [InlineData(ClockMode.Agenda)]
    public async Task A_deadline_far_from_the_plan_outlives_edits_of_other_parts(ClockMode clock)
    {
        await using var world = await ContestWorld.OpenAsync(d => d with { Clock = clock });
        await world.ChangeAsync(e => e with { DeadlineSetAt = SmallEvent.Opens.AddHours(-1) });

        Assert.Equal(SmallEvent.Opens.AddHours(-1), (await EditAsync(world, d => d with { Title = "Other" })).Require().Deadline);
    }

    private static EventDefinition MoveClosing(EventDefinition definition, int minutes) => definition with
    {
        Agenda = [.. definition.Agenda.Select(i => i.StartsPhase == Phase.Closed ? i with { StartsAt = i.StartsAt.AddMinutes(minutes) } : i)],
    };

    private static Task<Outcome<ContestEvent>> EditAsync(ContestWorld world, Func<EventDefinition, EventDefinition> change) =>
        world.Edit.ExecuteAsync(ContestWorld.Slug, world.Organiser, change(world.Event.Definition), world.Event.Revision);
}
