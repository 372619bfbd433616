using EventSuite.Core.Accounts;
using EventSuite.Core.Results;
using EventSuite.Core.Studio;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Studio;

public sealed class RemoveVersionTests
{
    [Fact]
    public async Task What_was_removed_comes_back_as_it_was_and_what_it_came_from_with_it()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var root = (await world.SaveAsync(team, project, 1)).Require();
        var middle = (await world.SaveAsync(team, project, 2, root.Id)).Require();
        var leaf = (await world.SaveAsync(team, project, 3, middle.Id)).Require();
        OutcomeAssert.Refused(await RemoveAsync(world, team, project, middle), FaultKind.Conflict, "version_has_children");
        (await RemoveAsync(world, team, project, leaf)).Require();
        (await RemoveAsync(world, team, project, middle)).Require();
        var open = Open(world, team, project);
        Assert.Equal([root.Id], open.Versions.Select(v => v.Id));
        Assert.Equal([middle.Id, leaf.Id], open.Removed.Select(v => v.Id));
        Assert.Equal((1, 3L), (open.Project.Versions, open.Project.Bytes));
        Assert.Equal("version_unknown", world.Query.File(ContestWorld.Slug, team.AccountId!.Value, project.Id, leaf.Id).Codes());

        Assert.Null((await RestoreAsync(world, team, project, leaf.Id)).Require().RemovedAt);
        open = Open(world, team, project);
        Assert.Equal([root.Id, middle.Id, leaf.Id], open.Versions.Select(v => v.Id));
        Assert.Empty(open.Removed);
        Assert.Equal(FakeInspector.File(mark: 3), world.Contest.Read(s => s.FindStudioMidi(leaf.Id)));
        Assert.Equal(leaf.CreatedAt, open.Versions[2].CreatedAt);
        Assert.Equal(root.Id, (await RestoreAsync(world, team, project, root.Id)).Require().Id);
    }

    [Fact]
    public async Task Work_brings_a_removed_version_back()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var root = (await world.SaveAsync(team, project, 1)).Require();
        var (edited, parent) = ((await world.SaveAsync(team, project, 2, root.Id)).Require(), (await world.SaveAsync(team, project, 3, root.Id)).Require());
        (await RemoveAsync(world, team, project, edited)).Require();
        (await RemoveAsync(world, team, project, parent)).Require();
        (await world.SaveAsync(team, project, 9, root.Id, id: edited.Id, revision: 2)).Require();
        (await world.SaveAsync(team, project, 4, parent.Id)).Require();
        Assert.Equal(4, Open(world, team, project).Versions.Count);
        Assert.Empty(Open(world, team, project).Removed);
    }

    [Fact]
    public async Task The_last_ones_can_come_back_and_older_ones_are_gone_for_good()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var line = new List<StudioVersion>();
        for (var i = 0; i < StudioLimits.Removed + 3; i++)
        {
            line.Add((await world.SaveAsync(team, project, (byte)i, line.Count > 0 ? line[^1].Id : null)).Require());
        }

        // All in the same moment.
        foreach (var version in Enumerable.Reverse(line))
        {
            (await RemoveAsync(world, team, project, version)).Require();
        }

        Assert.Equal(line.Take(StudioLimits.Removed).Select(v => v.Id), Open(world, team, project).Removed.Select(v => v.Id));
        OutcomeAssert.Refused(await RestoreAsync(world, team, project, line[^1].Id), FaultKind.NotFound, "version_unknown");
        (await RestoreAsync(world, team, project, line[StudioLimits.Removed - 1].Id)).Require();
        Assert.Equal(StudioLimits.Removed, Open(world, team, project).Versions.Count);
    }

    [Fact]
    public async Task A_version_that_is_an_entry_stays_as_long_as_the_entry_does()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team, "Dawn");
        var (one, two) = ((await world.SaveAsync(team, project, 1)).Require(), (await world.SaveAsync(team, project, 2)).Require());
        var entry = (await world.SubmitAsync(team, project, one)).Require().Entry;
        OutcomeAssert.Refused(await RemoveAsync(world, team, project, one), FaultKind.Conflict, "version_is_entry");
        (await world.SubmitAsync(team, project, two, replaces: entry.Id)).Require();
        (await RemoveAsync(world, team, project, one)).Require();
    }

    [Fact]
    public async Task Nobody_removes_or_brings_back_what_is_somebody_elses_and_a_full_project_takes_nothing_back()
    {
        await using var world = await StudioWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        var (project, theirs) = (await world.ProjectAsync(team), await world.ProjectAsync(other));
        var versions = await Task.WhenAll(Enumerable.Range(0, StudioLimits.Versions).Select(i => world.SaveAsync(team, project, (byte)i)));
        var some = versions[0].Require();
        OutcomeAssert.Refused(await RemoveAsync(world, other, project, some), FaultKind.NotFound, "project_unknown");
        (await RemoveAsync(world, team, project, some)).Require();
        OutcomeAssert.Refused(await RestoreAsync(world, other, project, some.Id), FaultKind.NotFound, "project_unknown");
        OutcomeAssert.Refused(await RestoreAsync(world, other, theirs, some.Id), FaultKind.NotFound, "version_unknown");
        (await world.SaveAsync(team, project, 1)).Require();
        OutcomeAssert.Refused(await RestoreAsync(world, team, project, some.Id), FaultKind.Conflict, "versions_full");
    }

    private static Task<Outcome<StudioVersion>> RemoveAsync(StudioWorld world, Actor actor, StudioProject project, StudioVersion version) =>
        world.Remove.RemoveAsync(ContestWorld.Slug, actor, project.Id, version.Id);

    private static Task<Outcome<StudioVersion>> RestoreAsync(StudioWorld world, Actor actor, StudioProject project, Guid version) =>
        world.Remove.RestoreAsync(ContestWorld.Slug, actor, project.Id, version);

    private static OpenProject Open(StudioWorld world, Actor actor, StudioProject project) =>
        world.Query.Open(ContestWorld.Slug, actor.AccountId!.Value, project.Id).Require();
}
