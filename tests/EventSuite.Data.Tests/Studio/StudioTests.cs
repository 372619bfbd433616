using System.Text.Json;
using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Plugins;
using EventSuite.Core.Studio;
using EventSuite.Core.Studio.Origins;
using EventSuite.Core.Submissions;
using Microsoft.Data.Sqlite;

namespace EventSuite.Data.Tests.Studio;

public class StudioTests
{
    [Fact]
    public async Task Every_field_of_a_project_its_versions_and_an_origin_is_there_after_a_restart()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var account = await s.AddMemberAsync(contest.Id, "team01", Role.Participant);
        var project = StudioSamples.Project(s, contest.Id, account);
        var root = StudioSamples.Version(s, project, account) with { Kind = StudioVersionKind.Start, Sample = "Dawn – 🎵" };
        var leaf = StudioSamples.Version(s, project, account) with { ParentId = root.Id, Kind = StudioVersionKind.Generated, Making = Making(s) };
        var entry = await s.AddSubmissionAsync(contest.Id, account);
        var origin = new EntryOrigin(project.Id, leaf.Id, "Dawn", [Step(root), Step(leaf) with { Making = leaf.Making, Change = new NoteChange(1, 2, 3) }]);
        await s.WriteAsync(w =>
        {
            w.AddStudioProject(project);
            w.AddStudioVersion(root, [1, 2, 3]);
            w.AddStudioVersion(leaf, [4, 5, 6, 7]);
            w.PutEntryOrigin(entry.Id, origin);
        });
        await s.ReopenAsync();
        Assert.Equal(Json(project with { Versions = 2, Bytes = 6 }), Json(s.Read(r => r.FindStudioProject(project.Id)!)));
        Assert.Equal(Json(new[] { root, leaf }), Json(s.Read(r => r.StudioVersions(project.Id))));
        Assert.Equal(Json(leaf), Json(s.Read(r => r.FindStudioVersion(leaf.Id)!)));
        Assert.Equal([4, 5, 6, 7], s.Read(r => r.FindStudioMidi(leaf.Id)));
        Assert.Equal(Json(origin), Json(s.Read(r => r.FindEntryOrigin(entry.Id)!)));
        Assert.Equal((true, false), s.Read(r => (r.HasStudioChildren(root.Id), r.HasStudioChildren(leaf.Id))));
    }

    [Fact]
    public async Task A_version_changes_with_its_music_or_without()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (project, version) = await AddAsync(s);
        var next = version with { Revision = 2, Label = "Other", Sha256 = new string('f', 64), Bytes = 9, Music = new MusicFacts(1, 2, 3, "d"), SavedAt = StoreFixture.Noon.AddHours(1) };
        await s.WriteAsync(w => w.UpdateStudioVersion(next, [9, 9]));
        await s.WriteAsync(w => w.UpdateStudioVersion(next with { Label = "Again" }, null));
        Assert.Equal(Json(next with { Label = "Again" }), Json(s.Read(r => r.FindStudioVersion(version.Id)!)));
        Assert.Equal([9, 9], s.Read(r => r.FindStudioMidi(version.Id)));
        var marked = next with { Change = new NoteChange(1, 2, 3), RemovedAt = StoreFixture.Noon.AddHours(3) };
        await s.WriteAsync(w => w.UpdateStudioVersion(marked, null));
        Assert.Equal(Json(marked), Json(s.Read(r => r.FindStudioVersion(version.Id)!)));
        Assert.Equal(Json(new[] { marked }), Json(s.Read(r => r.RemovedStudioVersions(project.Id))));
        Assert.Empty(s.Read(r => r.StudioVersions(project.Id)));
        Assert.Equal((0, 0L), s.Read(r => (r.FindStudioProject(project.Id)!.Versions, r.FindStudioProject(project.Id)!.Bytes)));
        await s.WriteAsync(w => w.UpdateStudioVersion(next, null));
        Assert.Equal(Json(new[] { next }), Json(s.Read(r => r.StudioVersions(project.Id))));
        await Assert.ThrowsAsync<InvalidOperationException>(() => s.WriteAsync(w => w.UpdateStudioVersion(next with { Id = s.NewId() }, null)));
        await s.WriteAsync(w => w.UpdateStudioProject(project with { Title = "Dusk", ChangedAt = StoreFixture.Noon.AddHours(2) }));
        Assert.Equal("Dusk", s.Read(r => r.FindStudioProject(project.Id)!).Title);
    }

    [Fact]
    public async Task A_whole_tree_goes_at_once_and_a_parent_never_alone()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (project, version) = await AddAsync(s);
        var account = s.Read(r => r.FindAccount(project.AccountId)!);
        var last = version;
        for (var i = 0; i < 50; i++)
        {
            var child = StudioSamples.Version(s, project, account) with { ParentId = last.Id, Change = new NoteChange(1, 1, 1) };
            await s.WriteAsync(w => w.AddStudioVersion(child, [1]));
            last = child;
        }

        await Assert.ThrowsAsync<SqliteException>(() => s.WriteAsync(w => w.RemoveStudioVersion(version.Id)));
        await s.WriteAsync(w => w.RemoveStudioVersion(last.Id));
        Assert.Equal(50, s.Read(r => r.StudioVersions(project.Id)).Count);
        await s.WriteAsync(w => w.RemoveStudioProject(project.Id));
        Assert.Equal((0L, 0L, 0L), (s.Count("StudioProjects"), s.Count("StudioVersions"), s.Count("StudioVersionMarks")));
    }

    [Fact]
    public async Task Projects_are_found_by_who_began_them_and_by_their_team()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var (one, two) = (await s.AddMemberAsync(contest.Id, "team01", Role.Participant), await s.AddMemberAsync(contest.Id, "team02", Role.Participant));
        var team = s.NewId();
        StudioProject[] all =
        [
            StudioSamples.Project(s, contest.Id, one) with { ChangedAt = StoreFixture.Noon.AddHours(1) },
            StudioSamples.Project(s, contest.Id, two) with { OwnerId = team, ChangedAt = StoreFixture.Noon.AddHours(2) },
            StudioSamples.Project(s, contest.Id, two),
        ];
        await s.WriteAsync(w => Array.ForEach(all, w.AddStudioProject));
        Assert.Equal([all[1].Id, all[0].Id], s.Read(r => r.StudioProjectsOf(contest.Id, one.Id, team)).Select(p => p.Id));
        Assert.Equal([all[0].Id], s.Read(r => r.StudioProjectsOf(contest.Id, one.Id, null)).Select(p => p.Id));
        var removed = all[0] with { RemovedAt = StoreFixture.Noon.AddHours(3) };
        await s.WriteAsync(w => w.UpdateStudioProject(removed));
        Assert.Equal(Json(removed), Json(s.Read(r => r.FindStudioProject(removed.Id)!)));
        Assert.Equal([all[1].Id], s.Read(r => r.StudioProjectsOf(contest.Id, one.Id, team)).Select(p => p.Id));
        Assert.Equal([all[0].Id], s.Read(r => r.RemovedStudioProjectsOf(contest.Id, one.Id, team)).Select(p => p.Id));
        Assert.Empty(s.Read(r => r.RemovedStudioProjectsOf(contest.Id, two.Id, null)));
        Assert.Empty(s.Read(r => r.StudioProjectsOf(s.NewId(), one.Id, team)));
    }

    private static async Task<(StudioProject Project, StudioVersion Version)> AddAsync(StoreFixture s)
    {
        var contest = await s.AddEventAsync();
        var account = await s.AddMemberAsync(contest.Id, "team01", Role.Participant);
        var project = StudioSamples.Project(s, contest.Id, account);
        var version = StudioSamples.Version(s, project, account);
        await s.WriteAsync(w =>
        {
            w.AddStudioProject(project);
            w.AddStudioVersion(version, [1, 2, 3]);
        });
        return (project, version);
    }

    private static VersionMaking Making(StoreFixture s) => new(
        s.NewId(), 2, new PluginVersion("maker", "1.0.0", "hash"), "continue",
        new Dictionary<string, JsonElement> { ["mood"] = JsonSerializer.SerializeToElement("blue") }, 77, 3, [new JobInput("mine", new string('a', 64))]);

    private static OriginStep Step(StudioVersion v) => new(v.Kind, v.Label, v.UserName, v.SavedAt, v.Sha256, v.Music.Notes, v.Sample);

    private static string Json<T>(T value) => JsonSerializer.Serialize(value);
}
