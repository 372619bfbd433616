using EventSuite.Core.Compositions;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Studio;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Studio;

public sealed class SaveVersionTests
{
    [Fact]
    public async Task What_was_saved_is_there_whole_and_sending_it_again_keeps_it_once()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var root = (await world.SaveAsync(team, project, 1, kind: StudioVersionKind.Recorded)).Require();
        var key = world.NewKey();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => world.SaveAsync(team, project, 2, root.Id, id: key)));
        Assert.Equal(10, answers.Count(a => a.Ok));
        var open = world.Query.Open(ContestWorld.Slug, team.AccountId!.Value, project.Id).Require();
        Assert.Equal([(root.Id, (Guid?)null, StudioVersionKind.Recorded), (key, root.Id, StudioVersionKind.Edited)], open.Versions.Select(v => (v.Id, v.ParentId, v.Kind)));
        var file = world.Query.File(ContestWorld.Slug, team.AccountId!.Value, project.Id, key).Require();
        Assert.Equal(FakeInspector.File(mark: 2), file.Midi);
        Assert.Equal(("Take 2", 16, 100, 3, 1), (file.Version.Label, file.Version.Music.Bars, file.Version.Music.Notes, file.Version.Bytes, file.Version.Revision));
        Assert.Equal((2, 6L), (open.Project.Versions, open.Project.Bytes));
    }

    [Fact]
    public async Task An_edited_leaf_moves_on_with_its_revision_and_never_back()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var key = world.NewKey();
        (await world.SaveAsync(team, project, 1, id: key)).Require();
        var third = (await world.SaveAsync(team, project, 3, id: key, revision: 3)).Require();
        Assert.Equal(3, third.Revision);
        OutcomeAssert.Refused(await world.SaveAsync(team, project, 2, id: key, revision: 2), FaultKind.Conflict, "version_newer");
        OutcomeAssert.Refused(await world.SaveAsync(team, project, 9, id: key, revision: 3), FaultKind.Unprocessable, "version_differs");
        Assert.Equal(FakeInspector.File(mark: 3), world.Contest.Read(s => s.FindStudioMidi(key)));
        Assert.Equal((1, 3L), (world.Contest.Read(s => s.FindStudioProject(project.Id)!).Versions, world.Contest.Read(s => s.FindStudioProject(project.Id)!).Bytes));
    }

    [Fact]
    public async Task History_stands_what_has_children_or_was_not_made_by_hand_or_is_a_mates()
    {
        await using var world = await StudioWorld.OpenAsync();
        await world.Contest.ChangeAsync(e => e with { Definition = e.Definition with { Limits = e.Definition.Limits with { EntriesPer = EntryOwnership.Team } } });
        var (one, mate) = (await world.Contest.AddAsync("one", team: "Chords"), await world.Contest.AddAsync("mate", team: "Chords"));
        var project = await world.ProjectAsync(one);
        var parent = (await world.SaveAsync(one, project, 1)).Require();
        var leaf = (await world.SaveAsync(one, project, 2, parent.Id)).Require();
        var recorded = (await world.SaveAsync(one, project, 3, kind: StudioVersionKind.Recorded)).Require();
        OutcomeAssert.Refused(await world.SaveAsync(one, project, 9, id: parent.Id, revision: 2), FaultKind.Conflict, "version_fixed");
        OutcomeAssert.Refused(await world.SaveAsync(mate, project, 9, parent.Id, id: leaf.Id, revision: 2), FaultKind.Conflict, "version_fixed");
        OutcomeAssert.Refused(await world.SaveAsync(one, project, 9, id: recorded.Id, revision: 2), FaultKind.Conflict, "version_fixed");
        OutcomeAssert.Refused(await world.SaveAsync(one, project, 9, recorded.Id, id: leaf.Id, revision: 2), FaultKind.Conflict, "version_fixed");
        (await world.SaveAsync(mate, project, 9, leaf.Id)).Require();
    }

    [Fact]
    public async Task All_faults_come_at_once_and_nothing_is_kept()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var broken = new VersionRequest(Guid.Empty, null, "", null, 0, "no base64!");
        Assert.Equal("version_kind version_base64 label version_id revision", (await world.SaveAsync(team, project, broken)).Codes());
        foreach (var request in new[]
        {
            new VersionRequest(world.NewKey(), null, "x", StudioVersionKind.Edited),
            new VersionRequest(world.NewKey(), null, "x", StudioVersionKind.Edited, 1, "TTTT", world.NewKey()),
            new VersionRequest(world.NewKey(), null, "x", null, 1, "TTTT", Sample: "tune"),
        })
        {
            OutcomeAssert.Refused(await world.SaveAsync(team, project, request), FaultKind.Invalid, "version_source");
        }

        Assert.Equal("version_kind", (await world.SaveAsync(team, project, 1, kind: StudioVersionKind.Generated)).Codes());
        Assert.Equal("version_kind", (await world.SaveAsync(team, project, 1, kind: StudioVersionKind.Start)).Codes());
        Assert.Equal("not_midi", (await world.SaveAsync(team, project, new VersionRequest(world.NewKey(), null, "x", StudioVersionKind.Imported, 1, "AAAA"))).Codes());
        Assert.Equal("version_sample", (await world.SaveAsync(team, project, new VersionRequest(world.NewKey(), null, null, null, Sample: "no-such"))).Codes());
        Assert.Equal("parent", (await world.SaveAsync(team, project, 1, world.NewKey())).Codes());
        Assert.Empty(world.Query.Open(ContestWorld.Slug, team.AccountId!.Value, project.Id).Require().Versions);
    }

    [Fact]
    public async Task A_parent_or_a_key_of_another_project_is_none_here()
    {
        await using var world = await StudioWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        var (mine, theirs) = (await world.ProjectAsync(team), await world.ProjectAsync(other));
        var version = (await world.SaveAsync(other, theirs, 1)).Require();
        Assert.Equal("parent", (await world.SaveAsync(team, mine, 1, version.Id)).Codes());
        Assert.Equal("id_taken", (await world.SaveAsync(team, mine, 1, id: version.Id)).Codes());
        Assert.Equal("version_unknown", world.Query.File(ContestWorld.Slug, team.AccountId!.Value, mine.Id, version.Id).Codes());
    }

    [Fact]
    public async Task A_jobs_result_is_kept_without_bytes_and_its_making_is_the_hosts_word()
    {
        await using var world = await StudioWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        var project = await world.ProjectAsync(team);
        var root = (await world.SaveAsync(team, project, 1)).Require();
        var job = await world.JobAsync(team, 44, new CompositionInput(Version: root.Id));
        var made = (await world.SaveAsync(team, project, new VersionRequest(world.NewKey(), root.Id, null, StudioVersionKind.Recorded, JobId: job.Id, Index: 1))).Require();
        Assert.Equal((StudioVersionKind.Generated, "Piece 1", job.Results[0].Sha256), (made.Kind, made.Label, made.Sha256));
        var making = world.Contest.Read(s => s.FindStudioVersion(made.Id)!).Making!;
        Assert.Equal((job.Id, 1, "maker", "1.0.0", "hash", "compose", 44L), (making.JobId, making.Index, making.Plugin.Id, making.Plugin.Version, making.Plugin.ContentHash, making.Task, making.Seed));
        Assert.Equal(4, making.Parameters["length"].GetInt32());
        Assert.Equal(root.Sha256, Assert.Single(making.Inputs).Sha256);
        Assert.Equal("version_job", (await world.SaveAsync(team, project, new VersionRequest(world.NewKey(), null, null, null, JobId: job.Id, Index: 2))).Codes());
        var theirs = await world.ProjectAsync(other);
        Assert.Equal("version_job", (await world.SaveAsync(other, theirs, new VersionRequest(world.NewKey(), null, null, null, JobId: job.Id))).Codes());
        Assert.Equal("input_version", (await world.Compositions.AskAsync(other, inputs: new CompositionInput(Version: root.Id))).Codes());
    }

    [Fact]
    public async Task What_was_written_from_nothing_is_a_beginning_also_when_it_is_sent_again_with_a_parent()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var old = (await world.SaveAsync(team, project, 1)).Require();
        var job = await world.JobAsync(team, 45);
        var request = new VersionRequest(world.NewKey(), old.Id, null, null, JobId: job.Id);
        var made = (await world.SaveAsync(team, project, request)).Require();
        Assert.Null(made.ParentId);
        Assert.Equal(made.SavedAt, (await world.SaveAsync(team, project, request)).Require().SavedAt);
        var entry = (await world.SubmitAsync(team, project, made, "Dawn")).Require().Entry;
        Assert.Equal(made.Label, Assert.Single(world.Contest.Read(s => s.FindEntryOrigin(entry.Id)!).Steps).Label);
    }

    [Fact]
    public async Task A_sample_is_kept_by_its_name()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var start = (await world.SaveAsync(team, project, new VersionRequest(world.NewKey(), null, null, null, Sample: "tune"))).Require();
        Assert.Equal((StudioVersionKind.Start, "A Tune", "A Tune"), (start.Kind, start.Label, start.Sample));
    }

    [Fact]
    public async Task Drafts_are_kept_from_the_opening_on_also_after_entries_have_closed_and_before_it_by_nobody()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var key = world.NewKey();
        (await world.SaveAsync(team, project, 1, id: key)).Require();
        var revision = 1;
        foreach (var phase in Enum.GetValues<Phase>().Except([Phase.Draft]))
        {
            await world.Contest.InPhaseAsync(phase);
            (await world.SaveAsync(team, project, (byte)(10 + revision), id: key, revision: ++revision)).Require();
            (await world.SaveAsync(team, project, 2)).Require();
            await world.ProjectAsync(team);
        }

        await world.Contest.InPhaseAsync(Phase.Draft);
        (await world.SaveAsync(team, project, (byte)(10 + revision - 1), id: key, revision: revision)).Require();
        OutcomeAssert.Refused(await world.SaveAsync(team, project, 2, id: key, revision: revision + 1), FaultKind.Conflict, "phase");
        OutcomeAssert.Refused(await world.SaveAsync(team, project, 2), FaultKind.Conflict, "phase");
    }

    [Fact]
    public async Task A_project_has_an_end()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var answers = await Task.WhenAll(Enumerable.Range(0, StudioLimits.Versions + 5).Select(i => world.SaveAsync(team, project, (byte)i)));
        Assert.Equal(StudioLimits.Versions, answers.Count(a => a.Ok));
        Assert.All(answers.Where(a => !a.Ok), a => OutcomeAssert.Refused(a, FaultKind.Conflict, "versions_full"));
        var some = answers.First(a => a.Ok).Require();
        (await world.Remove.RemoveAsync(ContestWorld.Slug, team, project.Id, some.Id)).Require();
        (await world.SaveAsync(team, project, 1)).Require();
    }

    [Theory]
    [InlineData("Tune\u202Egnp")]
    [InlineData("\u2066Tune")]
    [InlineData("Tune\u2028two")]
    [InlineData("Tu\uD83Dne")]
    [InlineData("Tu\u0007ne")]
    public async Task Text_that_turns_or_hides_what_others_read_is_refused(string text)
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var version = (await world.SaveAsync(team, project, 1)).Require();
        Assert.Equal("title", (await world.Create.ExecuteAsync(ContestWorld.Slug, team, null, text)).Codes());
        Assert.Equal("title", (await world.Change.RenameAsync(ContestWorld.Slug, team, project.Id, text)).Codes());
        Assert.Equal("label", (await world.Relabel.ExecuteAsync(ContestWorld.Slug, team, project.Id, version.Id, text)).Codes());
        Assert.Equal("label", (await world.SaveAsync(team, project, new VersionRequest(
            world.NewKey(), null, text, StudioVersionKind.Imported, 1, Convert.ToBase64String(FakeInspector.File(mark: 1))))).Codes());
        Assert.Equal("input_name", (await world.Compositions.AskAsync(team, inputs: new CompositionInput(Version: version.Id, Name: text))).Codes());
    }

    [Fact]
    public async Task Versions_sent_at_once_do_not_pass_the_limit_of_bytes_together()
    {
        await using var world = await StudioWorld.OpenAsync();
        await world.Contest.ChangeAsync(e => e with { Definition = e.Definition with { Limits = e.Definition.Limits with { MaxBytes = 5_000_000 } } });
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var large = Convert.ToBase64String([.. FakeInspector.File(mark: 1), .. new byte[4_500_000]]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => world.SaveAsync(
            team, project, new VersionRequest(world.NewKey(), null, "Large", StudioVersionKind.Imported, 1, large)))));
        Assert.Equal(8, answers.Count(a => a.Ok));
        Assert.All(answers.Where(a => !a.Ok), a => OutcomeAssert.Refused(a, FaultKind.Conflict, "project_full"));
    }

    [Fact]
    public async Task A_version_can_be_called_otherwise_and_one_that_others_came_from_stays()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var root = (await world.SaveAsync(team, project, 1)).Require();
        (await world.SaveAsync(team, project, 2, root.Id)).Require();
        Assert.Equal("The good one", (await world.Relabel.ExecuteAsync(ContestWorld.Slug, team, project.Id, root.Id, "The good one")).Require().Label);
        Assert.Equal("label", (await world.Relabel.ExecuteAsync(ContestWorld.Slug, team, project.Id, root.Id, "")).Codes());
        OutcomeAssert.Refused(await world.Remove.RemoveAsync(ContestWorld.Slug, team, project.Id, root.Id), FaultKind.Conflict, "version_has_children");
        Assert.Equal(FakeInspector.File(mark: 1), world.Contest.Read(s => s.FindStudioMidi(root.Id)));
    }
}
