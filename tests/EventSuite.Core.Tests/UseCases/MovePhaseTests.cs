using EventSuite.Core.Accounts;
using EventSuite.Core.Changes;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.UseCases;

public sealed class MovePhaseTests
{
    [Fact]
    public async Task A_contest_goes_through_all_its_phases_and_fixes_its_finalists()
    {
        await using var world = await ContestWorld.OpenAsync(d => d with { Finalists = 1 });
        var team = await world.AddAsync("team07");
        var judge = await world.AddAsync("ear", Role.Judge);
        var entries = new List<Guid>();
        foreach (var title in new[] { "One", "Two", "Three" })
        {
            entries.Add((await world.SubmitAsync(team, title)).Require().Entry.Id);
        }

        await MoveAsync(world, Phase.Closed);
        await MoveAsync(world, Phase.Qualifiers);
        foreach (var (entry, value) in entries.Zip([4, 5, 5]))
        {
            (await world.ScoreAsync(judge, entry, value)).Require();
        }

        await MoveAsync(world, Phase.Finals);
        // One finalist was asked for; two are tied at the cut, both go on.
        Assert.Equal([entries[1], entries[2]], world.Read(s => s.Finalists(world.Event.Id)).OrderBy(entries.IndexOf));
        (await world.ScoreAsync(judge, entries[1], 5, "second")).Require();
        (await world.ScoreAsync(judge, entries[2], 4, "second")).Require();
        await MoveAsync(world, Phase.Ceremony);
        await MoveAsync(world, Phase.Published);
        Assert.Equal("phase", Assert.IsType<EventChanged>(world.Changes.All.Last()).Kind);
    }

    [Fact]
    public async Task What_can_be_overridden_needs_a_word_what_cannot_stays_shut()
    {
        await using var world = await ContestWorld.OpenAsync();
        await world.InPhaseAsync(Phase.Draft);

        var fault = OutcomeAssert.Refused(await world.Move.ExecuteAsync(ContestWorld.Slug, world.Organiser, Phase.Open), FaultKind.Conflict, "no_participants");
        Assert.EndsWith("(You can go on all the same.)", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Phase.Open, (await world.Move.ExecuteAsync(ContestWorld.Slug, world.Organiser, Phase.Open, force: true)).Require().Phase);

        await world.InPhaseAsync(Phase.Closed);
        Assert.Equal("no_judges no_entries", (await world.Move.ExecuteAsync(ContestWorld.Slug, world.Organiser, Phase.Qualifiers, force: true)).Codes());
        Assert.Equal(Phase.Closed, world.Event.Phase);
    }

    [Fact]
    public async Task An_unknown_event_is_told()
    {
        await using var world = await ContestWorld.OpenAsync();

        OutcomeAssert.Refused(await world.Move.ExecuteAsync("other", Actor.Host, Phase.Open), FaultKind.NotFound, "event_unknown");
    }

    private static async Task MoveAsync(ContestWorld world, Phase target)
    {
        var outcome = await world.Move.ExecuteAsync(ContestWorld.Slug, world.Organiser, target);
        Assert.Equal("", outcome.Codes());
        Assert.Equal(target, world.Event.Phase);
    }
}
