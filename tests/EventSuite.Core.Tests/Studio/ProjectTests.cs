using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Studio;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Studio;

public sealed class ProjectTests
{
    [Fact]
    public async Task Somebody_begins_a_project_and_the_same_key_gives_the_same_again_in_any_phase()
    {
        await using var world = await StudioWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        var key = world.NewKey();
        var project = (await world.Create.ExecuteAsync(ContestWorld.Slug, team, key, "  Morning tune ")).Require();
        Assert.Equal((key, "Morning tune", "team07"), (project.Id, project.Title, project.UserName));
        await world.Contest.InPhaseAsync(Phase.Qualifiers);
        Assert.Equal(project.CreatedAt, (await world.Create.ExecuteAsync(ContestWorld.Slug, team, key, "Other words")).Require().CreatedAt);
        Assert.Single(world.Query.Projects(ContestWorld.Slug, team.AccountId!.Value).Require());
        OutcomeAssert.Refused(await world.Create.ExecuteAsync(ContestWorld.Slug, other, key, "Mine now"), FaultKind.Conflict, "id_taken");
    }

    [Fact]
    public async Task Only_participants_are_let_in_and_only_once_the_event_is_open()
    {
        await using var world = await StudioWorld.OpenAsync();
        var (team, judge, head) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("ear", Role.Judge), await world.Contest.AddAsync("head", Role.Organiser));
        foreach (var actor in new[] { judge, head, Actor.Host })
        {
            OutcomeAssert.Refused(await world.Create.ExecuteAsync(ContestWorld.Slug, actor, null, "Tune"), FaultKind.Forbidden, "not_participant");
        }

        await world.Contest.InPhaseAsync(Phase.Draft);
        OutcomeAssert.Refused(await world.Create.ExecuteAsync(ContestWorld.Slug, team, null, "Tune"), FaultKind.Conflict, "phase");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Tune\nof two lines")]
    [InlineData("123456789 123456789 123456789 123456789 123456789 123456789 123456789 123456789 1")]
    public async Task A_title_that_nobody_can_read_is_refused(string title)
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        OutcomeAssert.Refused(await world.Create.ExecuteAsync(ContestWorld.Slug, team, null, title), FaultKind.Invalid, "title");
    }

    [Fact]
    public async Task A_team_shares_its_projects_and_nobody_else_sees_them()
    {
        await using var world = await StudioWorld.OpenAsync();
        await world.Contest.ChangeAsync(e => e with { Definition = e.Definition with { Limits = e.Definition.Limits with { EntriesPer = EntryOwnership.Team } } });
        var (one, mate) = (await world.Contest.AddAsync("one", team: "Chords"), await world.Contest.AddAsync("mate", team: "Chords"));
        var other = await world.Contest.AddAsync("other", team: "Echoes");
        var project = await world.ProjectAsync(one);
        Assert.Equal(project.Id, Assert.Single(world.Query.Projects(ContestWorld.Slug, mate.AccountId!.Value).Require()).Id);
        Assert.Equal("Chords", (await world.Change.RenameAsync(ContestWorld.Slug, mate, project.Id, "Evening")).Require().OwnerName);
        Assert.Empty(world.Query.Projects(ContestWorld.Slug, other.AccountId!.Value).Require());
        OutcomeAssert.Refused(world.Query.Open(ContestWorld.Slug, other.AccountId!.Value, project.Id), FaultKind.NotFound, "project_unknown");
        OutcomeAssert.Refused(await world.Change.RemoveAsync(ContestWorld.Slug, other, project.Id), FaultKind.NotFound, "project_unknown");
        OutcomeAssert.Refused(await world.SaveAsync(other, project, 1), FaultKind.NotFound, "project_unknown");
        Assert.Equal("Evening", world.Query.Open(ContestWorld.Slug, one.AccountId!.Value, project.Id).Require().Project.Title);
    }

    [Fact]
    public async Task A_removed_project_is_gone_until_it_is_brought_back_whole()
    {
        await using var world = await StudioWorld.OpenAsync();
        var (team, other) = (await world.Contest.AddAsync("team07"), await world.Contest.AddAsync("team08"));
        var project = await world.ProjectAsync(team);
        var root = (await world.SaveAsync(team, project, 1)).Require();
        var leaf = (await world.SaveAsync(team, project, 2, root.Id)).Require();
        (await world.Change.RemoveAsync(ContestWorld.Slug, team, project.Id)).Require();
        Assert.Empty(Listed(world, team));
        Assert.Equal(project.Id, Assert.Single(Listed(world, team, removed: true)).Id);
        OutcomeAssert.Refused(world.Query.Open(ContestWorld.Slug, team.AccountId!.Value, project.Id), FaultKind.NotFound, "project_unknown");
        OutcomeAssert.Refused(await world.SubmitAsync(team, project, leaf, "Dawn"), FaultKind.NotFound, "project_unknown");
        OutcomeAssert.Refused(await world.Change.RestoreAsync(ContestWorld.Slug, other, project.Id), FaultKind.NotFound, "project_unknown");

        (await world.Change.RestoreAsync(ContestWorld.Slug, team, project.Id)).Require();
        (await world.Change.RestoreAsync(ContestWorld.Slug, team, project.Id)).Require();
        Assert.Equal([root.Id, leaf.Id], world.Query.Open(ContestWorld.Slug, team.AccountId!.Value, project.Id).Require().Versions.Select(v => v.Id));
        Assert.Empty(Listed(world, team, removed: true));
        Assert.Equal(["studio.restored", "studio.removed"], world.Contest.Read(s => s.AuditTail(ContestWorld.Slug, 2)).Select(e => e.Fact.Action));
    }

    [Fact]
    public async Task Whoever_goes_on_with_a_removed_project_brings_it_back()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var project = await world.ProjectAsync(team);
        var root = (await world.SaveAsync(team, project, 1)).Require();
        (await world.Change.RemoveAsync(ContestWorld.Slug, team, project.Id)).Require();
        (await world.SaveAsync(team, project, 2, root.Id)).Require();
        Assert.Equal(2, Assert.Single(Listed(world, team)).Versions);
        (await world.Change.RemoveAsync(ContestWorld.Slug, team, project.Id)).Require();
        (await world.Change.RenameAsync(ContestWorld.Slug, team, project.Id, "Evening")).Require();
        Assert.Equal("Evening", Assert.Single(Listed(world, team)).Title);
    }

    [Fact]
    public async Task The_last_twenty_removed_are_kept_and_none_comes_back_beyond_the_most()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var removed = new List<StudioProject>();
        for (var i = 0; i <= StudioLimits.Removed; i++)
        {
            removed.Add(await world.ProjectAsync(team, $"Tune {i}"));
            (await world.SaveAsync(team, removed[i], 1)).Require();
            (await world.Change.RemoveAsync(ContestWorld.Slug, team, removed[i].Id)).Require();
            world.Contest.Time.Now = world.Contest.Time.Now.AddSeconds(1);
        }

        Assert.Equal(removed.Skip(1).Reverse().Select(p => p.Id), Listed(world, team, removed: true).Select(p => p.Id));
        OutcomeAssert.Refused(await world.Change.RestoreAsync(ContestWorld.Slug, team, removed[0].Id), FaultKind.NotFound, "project_unknown");
        for (var i = 0; i < StudioLimits.Projects; i++)
        {
            await world.ProjectAsync(team);
        }

        OutcomeAssert.Refused(await world.Change.RestoreAsync(ContestWorld.Slug, team, removed[1].Id), FaultKind.Conflict, "projects_full");
    }

    [Fact]
    public async Task Forty_at_once_are_the_most()
    {
        await using var world = await StudioWorld.OpenAsync();
        var team = await world.Contest.AddAsync("team07");
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => world.Create.ExecuteAsync(ContestWorld.Slug, team, null, $"Tune {i}")));
        Assert.Equal(StudioLimits.Projects, answers.Count(a => a.Ok));
        Assert.All(answers.Where(a => !a.Ok), a => OutcomeAssert.Refused(a, FaultKind.Conflict, "projects_full"));
    }

    private static IReadOnlyList<StudioProject> Listed(StudioWorld world, Actor actor, bool removed = false) =>
        world.Query.Projects(ContestWorld.Slug, actor.AccountId!.Value, removed).Require();
}
