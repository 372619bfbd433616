using EventSuite.Core.Accounts;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Submissions;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.UseCases;

public sealed class SubmitCompositionTests
{
    [Fact]
    public async Task An_entry_is_kept_named_told_and_written_into_the_log()
    {
        await using var world = await ContestWorld.OpenAsync();
        var team = await world.AddAsync("team07");

        var receipt = (await world.SubmitAsync(team, "NightTrain")).Require();

        Assert.Equal(("#small-team07-NightTrain", 3, 1), (receipt.Name, receipt.Slots, receipt.Entry.Slot!.Value));
        Assert.Equivalent(receipt.Entry, world.Read(s => s.FindSubmission(receipt.Entry.Id)));
        Assert.Equal(FakeInspector.File(), world.Read(s => s.FindFile(receipt.Entry.Sha256)));
        Assert.Equal("entry.submitted", world.Read(s => s.AuditTail(ContestWorld.Slug, 1))[0].Fact.Action);
        Assert.Equal(receipt.Entry.Id, Assert.IsType<EntriesChanged>(world.Changes.All.Last()).SubmissionId);
    }

    [Theory]
    [InlineData(Phase.Draft, 0, "phase")]
    [InlineData(Phase.Open, -1, "")]
    [InlineData(Phase.Open, 0, "deadline")]
    [InlineData(Phase.Closed, -1, "phase")]
    [InlineData(Phase.Qualifiers, 0, "phase")]
    [InlineData(Phase.Finals, 0, "phase")]
    [InlineData(Phase.Ceremony, 0, "phase")]
    [InlineData(Phase.Published, 0, "phase")]
    public async Task Entries_are_let_in_while_open_and_before_the_deadline(Phase phase, int ticksAfterDeadline, string code)
    {
        await using var world = await ContestWorld.OpenAsync();
        var team = await world.AddAsync("team07");
        await world.InPhaseAsync(phase);
        world.Time.Now = SmallEvent.Closes.AddTicks(ticksAfterDeadline);

        Assert.Equal(code, (await world.SubmitAsync(team, "Tune")).Codes());
        Assert.Equal(code.Length == 0 ? 1 : 0, world.Read(s => s.Submissions(world.Event.Id)).Count);
    }

    [Fact]
    public async Task What_was_still_being_checked_at_the_deadline_came_too_late()
    {
        await using var world = await ContestWorld.OpenAsync();
        var team = await world.AddAsync("team07");
        world.Time.Now = SmallEvent.Closes.AddTicks(-1);
        world.Inspector.Meanwhile = () => world.Time.Now = SmallEvent.Closes;

        OutcomeAssert.Refused(await world.SubmitAsync(team, "Tune"), FaultKind.Conflict, "deadline");
        Assert.Empty(world.Read(s => s.Submissions(world.Event.Id)));
    }

    [Fact]
    public async Task Ones_own_longer_deadline_holds_also_when_closed()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (late, other) = (await world.AddAsync("late"), await world.AddAsync("other"));
        (await world.Extend.ExecuteAsync(ContestWorld.Slug, world.Organiser, SmallEvent.Closes.AddHours(1), "late")).Require();
        await world.InPhaseAsync(Phase.Closed);
        world.Time.Now = SmallEvent.Closes.AddMinutes(59);

        Assert.True((await world.SubmitAsync(late, "Tune")).Ok);
        OutcomeAssert.Refused(await world.SubmitAsync(other, "Tune"), FaultKind.Conflict, "phase");
        world.Time.Now = SmallEvent.Closes.AddMinutes(60);
        OutcomeAssert.Refused(await world.SubmitAsync(late, "Second"), FaultKind.Conflict, "phase");
    }

    [Fact]
    public async Task Only_participants_of_this_event_submit()
    {
        await using var world = await ContestWorld.OpenAsync();

        OutcomeAssert.Refused(await world.SubmitAsync(await world.AddAsync("ear", Role.Judge), "Tune"), FaultKind.Forbidden, "not_participant");
        OutcomeAssert.Refused(await world.SubmitAsync(Actor.Host, "Tune"), FaultKind.Forbidden, "not_participant");
    }

    [Fact]
    public async Task A_slot_each_and_no_more_however_many_come_at_once()
    {
        await using var world = await ContestWorld.OpenAsync();
        var team = await world.AddAsync("team07");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => world.SubmitAsync(team, "Tune" + i)));

        Assert.Equal([1, 2, 3], outcomes.Where(o => o.Ok).Select(o => o.Value!.Entry.Slot!.Value).Order());
        Assert.All(outcomes.Where(o => !o.Ok), o => OutcomeAssert.Refused(o, FaultKind.Conflict, "limit"));
        Assert.Equal(3, world.Read(s => s.Submissions(world.Event.Id)).Count);
    }

    [Fact]
    public async Task A_withdrawn_entry_gives_its_slot_back_a_disqualified_one_does_not()
    {
        await using var world = await ContestWorld.OpenAsync(d => d with { Limits = d.Limits with { Entries = 2 } });
        var team = await world.AddAsync("team07");
        var first = (await world.SubmitAsync(team, "One")).Require().Entry;
        var second = (await world.SubmitAsync(team, "Two")).Require().Entry;

        (await world.Withdraw.ExecuteAsync(team, first.Id, asOrganiser: false)).Require();
        Assert.Equal(1, (await world.SubmitAsync(team, "Three")).Require().Entry.Slot);

        (await world.Disqualify.ExecuteAsync(ContestWorld.Slug, world.Organiser, second.Id, "Not yours.")).Require();
        OutcomeAssert.Refused(await world.Withdraw.ExecuteAsync(team, second.Id, asOrganiser: false), FaultKind.Conflict, "disqualified");
        OutcomeAssert.Refused(await world.SubmitAsync(team, "Again", replaces: second.Id), FaultKind.Conflict, "disqualified");
        OutcomeAssert.Refused(await world.SubmitAsync(team, "Four"), FaultKind.Conflict, "limit");
    }

    [Fact]
    public async Task A_title_is_ones_own_once_whatever_its_case()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (team, other) = (await world.AddAsync("team07"), await world.AddAsync("team08"));
        var entry = (await world.SubmitAsync(team, "Tune")).Require().Entry;

        OutcomeAssert.Refused(await world.SubmitAsync(team, "TUNE"), FaultKind.Conflict, "title_taken");
        Assert.True((await world.SubmitAsync(other, "Tune")).Ok);
        Assert.True((await world.SubmitAsync(team, "TUNE", replaces: entry.Id)).Ok);
    }

    [Fact]
    public async Task Replacing_keeps_key_and_slot_and_is_only_for_owners()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (team, other) = (await world.AddAsync("team07"), await world.AddAsync("team08"));
        var before = (await world.SubmitAsync(team, "Tune")).Require().Entry;

        var after = (await world.SubmitAsync(team, "Better", replaces: before.Id, mark: 1)).Require().Entry;

        Assert.Equal((before.Id, before.Slot), (after.Id, after.Slot));
        Assert.NotEqual(before.Sha256, after.Sha256);
        Assert.Equal("Better", Assert.Single(world.Read(s => s.Submissions(world.Event.Id))).Title);
        OutcomeAssert.Refused(await world.SubmitAsync(other, "Stolen", replaces: before.Id), FaultKind.NotFound, "entry_unknown");
    }

    [Fact]
    public async Task Per_team_slots_are_shared_and_a_team_mates_entry_keeps_its_name()
    {
        await using var world = await ContestWorld.OpenAsync(d => d with { Limits = d.Limits with { EntriesPer = EntryOwnership.Team, Entries = 2 } });
        var (left, right) = (await world.AddAsync("left", team: "Four Hands"), await world.AddAsync("right", team: "Four Hands"));
        var tune = (await world.SubmitAsync(left, "Tune")).Require().Entry;
        (await world.SubmitAsync(left, "Other")).Require();

        OutcomeAssert.Refused(await world.SubmitAsync(right, "Third"), FaultKind.Conflict, "limit");
        // Renamed to a title that its submitter has already: two entries would bear one name.
        OutcomeAssert.Refused(await world.SubmitAsync(right, "Other", replaces: tune.Id), FaultKind.Conflict, "title_taken");
        Assert.Equal("#small-left-Waltz", (await world.SubmitAsync(right, "Waltz", replaces: tune.Id)).Require().Name);
        Assert.Equal("Four Hands", tune.OwnerName);
    }

    [Fact]
    public async Task A_repeated_key_answers_as_before_even_after_the_deadline()
    {
        await using var world = await ContestWorld.OpenAsync();
        var team = await world.AddAsync("team07");
        var first = (await world.SubmitAsync(team, "Tune", key: "k1")).Require();
        world.Time.Now = SmallEvent.Closes.AddMinutes(1);

        var again = (await world.SubmitAsync(team, "Tune", key: "k1")).Require();

        Assert.Equal(first.Entry.Id, again.Entry.Id);
        Assert.Single(world.Read(s => s.Submissions(world.Event.Id)));
        OutcomeAssert.Refused(await world.SubmitAsync(team, "Tune", key: "k1", mark: 9), FaultKind.Unprocessable, "idempotency_key_reused");
        OutcomeAssert.Refused(await world.SubmitAsync(team, "Tune", key: "k2"), FaultKind.Conflict, "deadline");
    }

    [Fact]
    public async Task Every_fault_of_what_is_handed_in_comes_at_once()
    {
        await using var world = await ContestWorld.OpenAsync();
        var team = await world.AddAsync("team07");

        var outcome = await world.Submit.ExecuteAsync(
            ContestWorld.Slug, team, new SubmissionRequest(FakeInspector.File(tensOfSeconds: 31), "no good", null, 17, new string('k', 201)));

        Assert.Equal("title_invalid music_too_long from_bar idempotency_key", outcome.Codes());
    }

    [Theory]
    [InlineData(0, FaultKind.Invalid, "file_missing")]
    [InlineData(3, FaultKind.UnsupportedMedia, "not_midi")]
    [InlineData(1_000_001, FaultKind.TooLarge, "file_too_large")]
    public async Task Files_that_cannot_be_used_are_refused_by_kind(int length, FaultKind kind, string code)
    {
        await using var world = await ContestWorld.OpenAsync();
        var team = await world.AddAsync("team07");

        OutcomeAssert.Refused(await world.Submit.ExecuteAsync(ContestWorld.Slug, team, new SubmissionRequest(new byte[length], "Tune", null, null)), kind, code);
        Assert.Empty(world.Read(s => s.Submissions(world.Event.Id)));
    }
}
