using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Studio;
using EventSuite.Core.Studio.Origins;
using EventSuite.Core.Submissions;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Studio;

public sealed class SubmitVersionTests
{
    [Fact]
    public async Task A_version_becomes_an_entry_whose_name_is_made_from_the_project()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team, "Ein schöner Tag");
        var version = (await world.SaveAsync(team, project, 1)).Require();
        var receipt = (await world.SubmitAsync(team, project, version)).Require();
        Assert.Equal(("#small-team07-EinSchonerTag", version.Sha256), (receipt.Name, receipt.Entry.Sha256));
        Assert.Equal(FakeInspector.File(mark: 1), world.Contest.Read(s => s.FindFile(version.Sha256)));
    }

    [Fact]
    public async Task Nothing_is_replaced_unless_it_is_said_and_all_faults_come_at_once()
    {
        await using var world = await StudioWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        var project = await world.ProjectAsync(team, "Dawn");
        var (one, two) = ((await world.SaveAsync(team, project, 1)).Require(), (await world.SaveAsync(team, project, 2)).Require());
        var entry = (await world.SubmitAsync(team, project, one)).Require().Entry;
        OutcomeAssert.Refused(await world.SubmitAsync(team, project, two), FaultKind.Conflict, "title_taken");
        Assert.Equal(one.Sha256, world.Contest.Read(s => s.FindSubmission(entry.Id)!).Sha256);
        Assert.Equal(entry.Id, (await world.SubmitAsync(team, project, two, replaces: entry.Id)).Require().Entry.Id);
        Assert.Equal(two.Id, world.Contest.Read(s => s.FindEntryOrigin(entry.Id)!).VersionId);
        Assert.Equal("title_invalid from_bar idempotency_key", (await world.SubmitAsync(team, project, two, "two words", key: "", fromBar: 17)).Codes());
        OutcomeAssert.Refused(await world.SubmitAsync(other, project, two, "Mine"), FaultKind.NotFound, "project_unknown");
        await world.Contest.InPhaseAsync(Phase.Closed);
        OutcomeAssert.Refused(await world.SubmitAsync(team, project, two, "Dusk"), FaultKind.Conflict, "phase");
    }

    [Fact]
    public async Task The_same_key_submits_once()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var version = (await world.SaveAsync(team, project, 1)).Require();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => world.SubmitAsync(team, project, version, "Dawn", key: "once")));
        Assert.Single(answers.Select(a => a.Require().Entry.Id).Distinct());
        Assert.Single(world.Contest.Read(s => s.Submissions(world.Contest.Event.Id)));
    }

    [Fact]
    public async Task The_whole_chain_is_kept_beginnings_first_with_what_each_plugin_was_asked_and_what_hands_changed()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team, "Dawn");
        var recorded = (await world.SaveAsync(team, project, 10, kind: StudioVersionKind.Recorded)).Require();
        var edited = (await world.SaveAsync(team, project, 11, recorded.Id)).Require();
        var job = await world.JobAsync(team, 40, new CompositionInput(Version: edited.Id));
        var made = (await world.SaveAsync(team, project, new VersionRequest(world.NewKey(), edited.Id, "Going on", null, JobId: job.Id))).Require();
        var last = (await world.SaveAsync(team, project, 12, made.Id)).Require();
        await world.SaveAsync(team, project, 13, recorded.Id);
        var origin = await SubmittedAsync(world, team, project, last);
        Assert.Equal(("Dawn", project.Id, last.Id), (origin.Title, origin.ProjectId, origin.VersionId));
        Assert.Equal(
            [(StudioVersionKind.Recorded, "Take 10"), (StudioVersionKind.Edited, "Take 11"), (StudioVersionKind.Generated, "Going on"), (StudioVersionKind.Edited, "Take 12")],
            origin.Steps.Select(s => (s.Kind, s.Label)));
        Assert.Equal([null, new NoteChange(0, 11, 10), null, new NoteChange(0, 12, 40)], origin.Steps.Select(s => s.Change));
        Assert.Equal((job.Id, "maker", 40L), (origin.Steps[2].Making!.JobId, origin.Steps[2].Making!.Plugin.Id, origin.Steps[2].Making!.Seed));
        Assert.All(origin.Steps, s => Assert.Equal("team07", s.UserName));
    }

    [Fact]
    public async Task What_a_plugin_started_from_is_followed_into_other_branches_other_jobs_and_files()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team, "Dawn");
        var branch = (await world.SaveAsync(team, project, 20, kind: StudioVersionKind.Imported)).Require();
        var outside = await world.JobAsync(team, 50);
        var job = await world.JobAsync(
            team, 60, new CompositionInput(Version: branch.Id), new CompositionInput(Job: outside.Id),
            new CompositionInput(Midi: Convert.ToBase64String(FakeInspector.File(mark: 21)), Name: "from home"));
        var made = (await world.SaveAsync(team, project, new VersionRequest(world.NewKey(), null, "All three", null, JobId: job.Id))).Require();
        var origin = await SubmittedAsync(world, team, project, made);
        Assert.Equal(
            [(StudioVersionKind.Imported, "Take 20"), (StudioVersionKind.Generated, "Piece 1"), (StudioVersionKind.Imported, "from home"), (StudioVersionKind.Generated, "All three")],
            origin.Steps.Select(s => (s.Kind, s.Label)));
        Assert.Equal([50L, 60L], origin.Steps.Where(s => s.Making is not null).Select(s => s.Making!.Seed));
    }

    [Fact]
    public async Task However_long_the_line_handing_in_compares_no_more_than_its_last_step()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team, "Dawn");
        var last = (await world.SaveAsync(team, project, 1)).Require();
        for (byte mark = 2; mark < 40; mark++)
        {
            var key = world.NewKey();
            (await world.SaveAsync(team, project, 200, last.Id, id: key)).Require();
            last = (await world.SaveAsync(team, project, mark, last.Id, id: key, revision: 2)).Require();
        }

        var asked = world.Comparer.Asked;
        var origin = await SubmittedAsync(world, team, project, last);
        Assert.Equal(asked + 1, world.Comparer.Asked);
        Assert.Equal([null, .. Enumerable.Range(2, 38).Select(mark => new NoteChange(0, mark, mark - 1))], origin.Steps.Select(s => s.Change));
    }

    [Fact]
    public async Task It_stays_when_the_project_goes_and_goes_when_a_file_takes_the_place()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team, "Dawn");
        var version = (await world.SaveAsync(team, project, 1)).Require();
        var entry = (await world.SubmitAsync(team, project, version)).Require().Entry;
        (await world.Change.RemoveAsync(ContestWorld.Slug, team, project.Id)).Require();
        Assert.NotNull(world.Contest.Read(s => s.FindEntryOrigin(entry.Id)));
        (await world.Contest.SubmitAsync(team, "Dawn", entry.Id, mark: 9)).Require();
        Assert.Null(world.Contest.Read(s => s.FindEntryOrigin(entry.Id)));
    }

    [Fact]
    public async Task Owner_and_staff_know_it_at_any_time_all_others_only_once_results_are_published()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var (judge, head, floor, rival) = (await world.Contest.AddAsync("ear", Role.Judge), await world.Contest.AddAsync("head", Role.Organiser),
            await world.Contest.AddAsync("floor", Role.Moderator), await world.Contest.AddAsync("team08"));
        var project = await world.ProjectAsync(team);
        var entry = (await world.SubmitAsync(team, project, (await world.SaveAsync(team, project, 1)).Require(), "Dawn")).Require().Entry;
        foreach (var phase in Enum.GetValues<Phase>())
        {
            await world.Contest.InPhaseAsync(phase);
            foreach (var inside in new[] { team, head, floor })
            {
                Assert.Equal("team07", world.Origins.For(entry.Id, inside.AccountId, _ => null).Require().Steps[0].UserName);
            }

            foreach (var outside in new[] { judge, rival, new Actor(null, "audience") })
            {
                var told = world.Origins.For(entry.Id, outside.AccountId, _ => null);
                Assert.True(told.Ok == (phase == Phase.Published), $"{outside.UserName} in {phase}: {told.Codes()}");
                Assert.True(told.Ok ? told.Value.Steps.All(s => s.UserName.Length == 0) : told.Faults[0].Kind == FaultKind.NotFound);
            }
        }

        var plain = (await PlainAsync(world, rival)).Entry;
        await world.Contest.InPhaseAsync(Phase.Published);
        OutcomeAssert.Refused(world.Origins.For(plain.Id, null, _ => null), FaultKind.NotFound, "origin_unknown");
    }

    private static async Task<SubmissionReceipt> PlainAsync(StudioWorld world, Actor actor)
    {
        await world.Contest.InPhaseAsync(Phase.Open);
        return (await world.Contest.SubmitAsync(actor, "Plain")).Require();
    }

    private static async Task<EntryOrigin> SubmittedAsync(StudioWorld world, Actor actor, StudioProject project, StudioVersion version)
    {
        var entry = (await world.SubmitAsync(actor, project, version)).Require().Entry;
        return world.Contest.Read(s => s.FindEntryOrigin(entry.Id)!);
    }
}
