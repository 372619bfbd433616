using System.Text.Json;
using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Events;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Compositions;

public sealed class RequestCompositionTests
{
    [Fact]
    public async Task What_was_asked_for_is_on_disk_whole()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var entry = (await world.Contest.SubmitAsync(team, "Dawn")).Require().Entry;
        var job = (await world.AskAsync(team, seed: 9, count: 3, length: 5, inputs:
            [new CompositionInput(Entry: entry.Id), new CompositionInput(Midi: Convert.ToBase64String(FakeInspector.File(mark: 8)), Name: "mine")])).Require();
        var kept = world.Find(job.Id);
        Assert.Equal(("maker", "compose", 9L, 3, JobState.Queued, "team07"), (kept.PluginId, kept.Task, kept.Seed, kept.Count, kept.State, kept.UserName));
        Assert.Equal(5, kept.Parameters["length"].GetInt32());
        Assert.Equal([("input 1", entry.Sha256), ("mine", kept.Inputs[1].Sha256)], kept.Inputs.Select(i => (i.Name, i.Sha256)));
        Assert.Equal(FakeInspector.File(mark: 8), world.Contest.Read(s => s.FindFile(kept.Inputs[1].Sha256)));
        Assert.Equal("composition.requested", world.Contest.Read(s => s.AuditTail(ContestWorld.Slug, 1))[0].Fact.Action);
    }

    [Fact]
    public async Task A_seed_that_is_left_out_is_drawn_and_told_and_defaults_are_filled_in()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var (one, two) = ((await world.AskAsync(team, seed: null)).Require(), (await world.AskAsync(team, seed: null)).Require());
        Assert.InRange(one.Seed, 0, GenerateOrder.MaxSeed);
        Assert.NotEqual(one.Seed, two.Seed);
        Assert.Equal(4, one.Parameters["length"].GetInt32());
    }

    [Fact]
    public async Task All_faults_come_at_once()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        var theirs = (await world.Contest.SubmitAsync(other, "Dawn")).Require().Entry;
        var job = (await world.AskAsync(other)).Require();
        await world.WorkAsync();
        var refused = await world.AskAsync(team, seed: -1, count: 21, length: 10, inputs:
        [
            new CompositionInput(Midi: "no base64!"), new CompositionInput(Midi: Convert.ToBase64String([1, 2])), new CompositionInput(),
            new CompositionInput(Entry: theirs.Id), new CompositionInput(Job: job.Id), new CompositionInput(Midi: "TTTT", Entry: theirs.Id),
        ]);
        Assert.Equal("seed count input_base64 not_midi input_source input_entry input_job input_source parameter_range", refused.Codes());
        Assert.Equal("inputs[1]", refused.Faults[3].Field);
    }

    [Fact]
    public async Task What_another_teams_plugin_says_to_an_order_is_not_told()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        world.Plugins.OnlyFor = other.AccountId;
        Assert.Equal("plugin_not_yours", (await world.AskAsync(team, length: 10)).Codes());
        Assert.Equal("parameter_range", (await world.AskAsync(other, length: 10)).Codes());
    }

    [Fact]
    public async Task The_organiser_may_try_things_in_Draft_and_participants_compose_while_it_is_open()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var (team, head, judge) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("head", Role.Organiser), await world.Contest.AddAsync("ear", Role.Judge));
        (await world.AskAsync(team)).Require();
        OutcomeAssert.Refused(await world.AskAsync(judge), FaultKind.Forbidden, "not_participant");
        foreach (var phase in Enum.GetValues<Phase>().Where(p => p != Phase.Open))
        {
            await world.Contest.InPhaseAsync(phase);
            Assert.Contains(phase.ToString(), OutcomeAssert.Refused(await world.AskAsync(team), FaultKind.Conflict, "phase").Message);
            Assert.Equal(phase == Phase.Draft ? "" : "phase", (await world.AskAsync(head)).Codes());
        }
    }

    [Fact]
    public async Task Somebody_whose_deadline_was_extended_goes_on_composing()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        await world.Contest.InPhaseAsync(Phase.Closed);
        var contest = world.Contest.Event.Id;
        await world.Contest.Store.WriteAsync<Done>(s =>
        {
            s.PutDeadlineExtension(contest, team.AccountId!.Value, world.Contest.Time.Now.AddMinutes(5));
            return Done.It;
        });
        (await world.AskAsync(team)).Require();
        OutcomeAssert.Refused(await world.AskAsync(other), FaultKind.Conflict, "phase");
    }

    [Fact]
    public async Task Five_may_wait_and_one_that_has_begun_makes_room()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => world.AskAsync(team, seed: i)));
        Assert.Equal(5, answers.Count(a => a.Ok));
        Assert.All(answers.Where(a => !a.Ok), a => OutcomeAssert.Refused(a, FaultKind.Conflict, "jobs_waiting"));
        (await world.AskAsync(other)).Require();
        await world.WorkAsync();
        (await world.AskAsync(team)).Require();
    }

    [Fact]
    public async Task The_same_key_gives_the_same_job_and_never_another_request()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var job = (await world.AskAsync(team, seed: null, key: "once")).Require();
        Assert.Equal(job.Id, (await world.AskAsync(team, seed: null, key: "once")).Require().Id);
        OutcomeAssert.Refused(await world.AskAsync(team, seed: null, length: 7, key: "once"), FaultKind.Unprocessable, "idempotency_key_reused");
        Assert.Equal(1, world.Queue.Waiting);
        await world.Contest.InPhaseAsync(Phase.Qualifiers);
        Assert.Equal(job.Id, (await world.AskAsync(team, seed: null, key: "once")).Require().Id);
    }

    [Fact]
    public async Task Any_composition_can_be_made_again()
    {
        await using var world = await CompositionWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        var first = (await world.AskAsync(team, seed: null, count: 2, length: 3, inputs: new CompositionInput(Midi: Convert.ToBase64String(FakeInspector.File())))).Require();
        var made = await world.WorkAsync();
        var again = (await world.Request.AgainAsync(team, first.Id, null)).Require();
        Assert.NotEqual(first.Id, again.Id);
        Assert.Equal(made.Results.Select(r => r.Sha256), (await world.WorkAsync()).Results.Select(r => r.Sha256));
        Assert.Equal(JsonSerializer.Serialize(world.Plugins.Orders.First().Parameters), JsonSerializer.Serialize(world.Plugins.Orders.Last().Parameters));
        OutcomeAssert.Refused(await world.Request.AgainAsync(other, first.Id, null), FaultKind.NotFound, "job_unknown");
    }
}
