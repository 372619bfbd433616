using EventHost.Tests.Plugins;
using EventHost.Tests.Support;

namespace EventHost.Tests.Studio;

/// <summary>The studio while much comes at once, and from those whom a project is no business of.</summary>
public sealed class StudioAtOnceTests(PluginHost host) : IClassFixture<PluginHost>
{
    [Fact]
    public async Task Saving_removing_bringing_back_and_handing_in_at_once_leave_a_whole_tree()
    {
        var (contest, person) = await host.OpenEventAsync();
        var desk = new StudioDesk(contest, person);
        var project = await desk.ProjectAsync("Crowd");
        var root = await desk.SaveTuneAsync(project, 1);
        var keys = Enumerable.Range(0, 4).Select(_ => StudioDesk.NewKey()).ToArray();
        var random = new Random(7);
        var acts = Enumerable.Range(0, 120).Select(n =>
        {
            var (key, parent, revision) = (keys[random.Next(4)], random.Next(3) == 0 ? keys[random.Next(4)] : root, random.Next(1, 30));
            return random.Next(5) switch
            {
                0 => person.DeleteAsync(desk.PathOf(project, key)),
                1 => person.PostAsync(desk.PathOf(project, key) + "/restore", new { }),
                2 when n % 8 == 0 => desk.SubmitAsync(project, key, new { title = $"Tune{revision}" }),
                _ => desk.PutAsync(project, key, new { parent, kind = "edited", revision, midi = Convert.ToBase64String(Tunes.Tune(revision)) }),
            };
        });
        var answers = await Task.WhenAll(acts);
        Assert.All(answers, a => Assert.Contains(a.Code, (int[])[200, 201, 204, 400, 404, 409, 422]));

        var tree = await desk.OpenAsync(project);
        var versions = tree.List("versions");
        var ids = versions.Select(v => v.Id()).ToHashSet();
        Assert.Contains(root, ids);
        Assert.All(versions, v => Assert.True(v.At("parent").ValueKind == System.Text.Json.JsonValueKind.Null || ids.Contains(v.At("parent").GetGuid())));
        Assert.Empty(ids.Intersect(tree.List("removed").Select(v => v.Id())));
        var listed = (await person.GetAsync($"{desk.Api}/projects")).Expect(200).Json[0];
        Assert.Equal((versions.Count, versions.Sum(v => v.Number("bytes"))), ((int)listed.Number("versionCount"), listed.Number("bytes")));
        foreach (var version in versions)
        {
            Assert.Equal(version.Number("bytes"), (await person.GetAsync(version.Text("midi"))).Expect(200).Bytes.Length);
        }
    }

    [Fact]
    public async Task The_same_version_handed_in_twice_at_once_with_one_key_is_one_entry()
    {
        var (contest, person) = await host.OpenEventAsync();
        var desk = new StudioDesk(contest, person);
        var project = await desk.ProjectAsync("Once");
        var version = await desk.SaveTuneAsync(project, 1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.SubmitAsync(project, version, key: "same")));
        Assert.Single(answers.Select(a => a.Expect(201).Json.Id()).Distinct());
    }

    [Fact]
    public async Task A_project_and_its_versions_are_nobody_elses_whatever_is_asked()
    {
        var (contest, person) = await host.OpenEventAsync();
        var desk = new StudioDesk(contest, person);
        var project = await desk.ProjectAsync("Mine");
        var version = await desk.SaveTuneAsync(project, 1);
        var (other, stranger) = await host.OpenEventAsync();
        var own = new StudioDesk(other, stranger);
        var theirs = await own.ProjectAsync("Theirs");
        foreach (var (api, caller, code) in new[]
        {
            (desk.Api, await contest.AddAsync("participant"), 404), (desk.Api, await contest.AddAsync("judge"), 403), (desk.Api, host.Organiser, 403),
            (desk.Api, stranger, 403), (own.Api, stranger, 404), (desk.Api, host.Anonymous(), 401),
        })
        {
            var path = $"{api}/projects/{project}";
            var of = $"{path}/versions/{version}";
            foreach (var asked in new[]
            {
                await caller.GetAsync(path), await caller.DeleteAsync(path), await caller.GetAsync(of + "/midi"), await caller.GetAsync(of + "/audio"),
                await caller.DeleteAsync(of), await caller.PostAsync(of + "/restore", new { }), await caller.PostAsync(of + "/entry", new { title = "Stolen" }),
                await caller.PutAsync(of, new { sample = "night-bus" }),
            })
            {
                Assert.Equal(code, asked.Code);
            }
        }

        // Nor by one's own project, or as what a composer starts from.
        (await own.PutAsync(theirs, version, new { sample = "night-bus" })).Expect(409, "id_taken");
        (await own.PutAsync(theirs, StudioDesk.NewKey(), new { sample = "night-bus", parent = version })).Expect(400, "parent");
        (await stranger.GetAsync(own.PathOf(theirs, version) + "/midi")).Expect(404, "version_unknown");
        (await stranger.PostAsync(own.PathOf(theirs, version) + "/restore", new { })).Expect(404, "version_unknown");
        (await stranger.PostAsync($"{other.Api}/compositions", new { plugin = "maker", task = "compose", inputs = new[] { new { version } } })).Expect(400, "input_version");
        Assert.Single((await desk.OpenAsync(project)).List("versions"));
    }
}
