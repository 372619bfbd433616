using EventSuite.Core.Agenda;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.UseCases;

public sealed class AgendaTests
{
    [Fact]
    public async Task A_shift_moves_the_rest_of_the_day_and_the_deadline_and_no_other_day()
    {
        await using var world = await ContestWorld.OpenAsync();
        world.Time.Now = SmallEvent.Opens.AddMinutes(30);

        var change = (await world.Shift.ExecuteAsync(ContestWorld.Slug, world.Organiser, 20, null)).Require();

        Assert.Equal(["close"], change.Moved.Select(m => m.Id));
        Assert.Equal(SmallEvent.Closes.AddMinutes(20), change.Deadline);
        Assert.Equal(SmallEvent.Closes.AddMinutes(20), world.Event.Deadline);
        Assert.Equal(SmallEvent.Qualifiers, Start(world, "hear"));
        Assert.Equal(
            "From 'Playlists' on, the agenda is 20 minutes later. The deadline for entries is now 15:20 CET.",
            Assert.IsType<EventChanged>(world.Changes.All.Last()).Notice);
    }

    [Fact]
    public async Task A_shift_takes_a_deadline_that_was_set_by_hand_along()
    {
        await using var world = await ContestWorld.OpenAsync(d => d with { Clock = ClockMode.Manual });
        var set = SmallEvent.Closes.AddMinutes(10);
        (await world.Extend.ExecuteAsync(ContestWorld.Slug, world.Organiser, set, null)).Require();

        (await world.Shift.ExecuteAsync(ContestWorld.Slug, world.Organiser, 15, "close")).Require();
        Assert.Equal((set.AddMinutes(15), set.AddMinutes(15)), (world.Event.Deadline!.Value, Start(world, "close")));

        // The next day has nothing to do with it.
        (await world.Shift.ExecuteAsync(ContestWorld.Slug, world.Organiser, 15, "hear")).Require();
        Assert.Equal(set.AddMinutes(15), world.Event.Deadline);
    }

    [Fact]
    public async Task A_shift_over_midnight_and_the_change_of_clocks_moves_by_real_minutes()
    {
        // Late on the Saturday before summer time: two hours on from half past eleven is half past two by the clock.
        var late = SmallEvent.Closes.AddHours(8.5);
        await using var world = await ContestWorld.OpenAsync(d => d with
        {
            Agenda = [.. d.Agenda, new AgendaItem("night", late, late.AddHours(1), "Night session", AgendaItemType.Activity)],
        });

        (await world.Shift.ExecuteAsync(ContestWorld.Slug, world.Organiser, 120, "night")).Require();

        Assert.Equal(late.AddHours(2), Start(world, "night"));
        Assert.Equal("01:30 CET", world.Event.Zone.Clock(Start(world, "night")));
        Assert.Equal("03:30 CEST", world.Event.Zone.Clock(Start(world, "night").AddHours(1)));
        Assert.Equal(["compose", "close", "night", "hear"], world.Event.Definition.Agenda.Select(i => i.Id));
    }

    [Theory]
    [InlineData(0, null, "minutes")]
    [InlineData(601, null, "minutes")]
    [InlineData(10, "nothing", "item_unknown")]
    [InlineData(-61, "close", "too_early")]
    [InlineData(-121, "hear", "")]
    public async Task Shifts_that_cannot_be_are_refused(int minutes, string? from, string code)
    {
        await using var world = await ContestWorld.OpenAsync();
        world.Time.Now = SmallEvent.Opens.AddMinutes(60);

        Assert.Equal(code, (await world.Shift.ExecuteAsync(ContestWorld.Slug, world.Organiser, minutes, from)).Codes());
    }

    [Fact]
    public async Task A_shift_that_would_put_phases_out_of_order_is_refused()
    {
        var early = new DateTimeOffset(2027, 3, 27, 23, 30, 0, TimeSpan.Zero);
        await using var world = await ContestWorld.OpenAsync(d => d with
        {
            Agenda = [.. d.Agenda.Select(i => i.Id == "hear" ? i with { StartsAt = early } : i)],
        });

        OutcomeAssert.Refused(await world.Shift.ExecuteAsync(ContestWorld.Slug, world.Organiser, 600, "close"), FaultKind.Conflict, "phase_order");
        Assert.Equal(SmallEvent.Closes, world.Event.Deadline);
    }

    [Fact]
    public async Task A_later_deadline_for_all_pushes_what_follows_that_day()
    {
        await using var world = await ContestWorld.OpenAsync();

        (await world.Extend.ExecuteAsync(ContestWorld.Slug, world.Organiser, SmallEvent.Closes.AddMinutes(45), null)).Require();

        Assert.Equal(SmallEvent.Closes.AddMinutes(45), world.Event.Deadline);
        Assert.Equal(SmallEvent.Closes.AddMinutes(45), Start(world, "close"));
        Assert.Equal(SmallEvent.Qualifiers, Start(world, "hear"));
    }

    [Fact]
    public async Task By_the_agendas_clock_no_deadline_lies_after_the_judging_begins()
    {
        await using var world = await ContestWorld.OpenAsync();

        var fault = OutcomeAssert.Refused(
            await world.Extend.ExecuteAsync(ContestWorld.Slug, world.Organiser, SmallEvent.Qualifiers.AddHours(1), null), FaultKind.Conflict, "phase_order");

        Assert.Contains("Qualifiers begins Sun 28 March, 09:00 CEST", fault.Message, StringComparison.Ordinal);
        Assert.Equal(SmallEvent.Closes, world.Event.Deadline);
    }

    [Theory]
    [InlineData(ClockMode.Manual, 24)] // Long after the judging was planned.
    [InlineData(ClockMode.Manual, -5)] // Before entries were planned to open: a rehearsal.
    [InlineData(ClockMode.Agenda, -5)]
    public async Task Far_from_the_plan_the_deadline_holds_and_the_plan_stays(ClockMode clock, int hours)
    {
        await using var world = await ContestWorld.OpenAsync(d => d with { Clock = clock });
        world.Time.Now = SmallEvent.Closes.AddHours(-6);
        var until = SmallEvent.Closes.AddHours(hours);

        (await world.Extend.ExecuteAsync(ContestWorld.Slug, world.Organiser, until, null)).Require();

        Assert.Equal(until, world.Event.Deadline);
        Assert.Equal(SmallEvent.Closes, Start(world, "close"));
        Assert.Empty(DefinitionRules.Check(world.Event.Definition));
    }

    [Fact]
    public async Task A_deadline_of_ones_own_moves_nothing_else()
    {
        await using var world = await ContestWorld.OpenAsync();
        var team = await world.AddAsync("team07");

        var change = (await world.Extend.ExecuteAsync(ContestWorld.Slug, world.Organiser, SmallEvent.Closes.AddHours(2), "team07")).Require();

        Assert.Empty(change.Moved);
        Assert.Equal(SmallEvent.Closes, world.Event.Deadline);
        Assert.Equal(SmallEvent.Closes.AddHours(2), world.Read(s => s.DeadlineExtensions(world.Event.Id))[team.AccountId!.Value]);
        Assert.Null(Assert.IsType<EventChanged>(world.Changes.All.Last()).Notice);
    }

    [Theory]
    [InlineData(Phase.Open, -3, null, "until_past")]
    [InlineData(Phase.Qualifiers, 1, null, "phase")]
    [InlineData(Phase.Open, 1, "nobody", "account_unknown")]
    [InlineData(Phase.Open, -1, "team07", "until_earlier")]
    public async Task Deadlines_that_cannot_be_are_refused(Phase phase, int hours, string? account, string code)
    {
        await using var world = await ContestWorld.OpenAsync();
        await world.AddAsync("team07");
        await world.InPhaseAsync(phase);

        Assert.Equal(code, (await world.Extend.ExecuteAsync(ContestWorld.Slug, world.Organiser, SmallEvent.Closes.AddHours(hours), account)).Codes());
    }

    private static DateTimeOffset Start(ContestWorld world, string id) => world.Event.Definition.Agenda.Single(i => i.Id == id).StartsAt;
}
