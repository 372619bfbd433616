using EventHost.Tests.Plugins;
using EventHost.Tests.Support;

namespace EventHost.Tests.Studio;

/// <summary>The studio through the API, with a plugin that is a script.</summary>
public sealed class StudioTests(PluginHost host) : IClassFixture<PluginHost>
{
    [Fact]
    public async Task From_a_sample_by_a_plugin_and_by_hand_to_an_entry_that_knows_how_it_was_made()
    {
        var (contest, person) = await host.OpenEventAsync();
        var desk = new StudioDesk(contest, person);
        var project = await desk.ProjectAsync("Night ride");
        var start = await desk.SaveAsync(project, new { sample = "night-bus" });
        var job = await PluginHost.AskAsync(contest, person, seed: 7, inputs: new[] { new { version = start } });
        Assert.Equal("finished", (await host.EndAsync(person, job.Id())).Text("state"));
        var made = await desk.SaveAsync(project, new { parent = start, jobId = job.Id(), index = 1 });
        var tree = await desk.OpenAsync(project);
        Assert.Equal(["start", "generated"], tree.List("versions").Select(v => v.Text("kind")));
        var making = tree.List("versions")[1].At("making");
        Assert.Equal(("maker", "compose", 7), (making.At("plugin").Text("id"), making.Text("task"), making.Number("seed")));
        var midi = (await person.GetAsync(tree.List("versions")[1].Text("midi"))).Expect(200);
        Assert.Equal((await person.GetAsync($"/api/v1/jobs/{job.Id()}/results/1/midi")).Expect(200).Bytes, midi.Bytes);
        Assert.Contains("NightRide-Piece1.mid", midi.AllHeaders, StringComparison.Ordinal);

        var edited = await desk.SaveTuneAsync(project, 9, made);
        var entry = (await desk.SubmitAsync(project, edited, key: "once")).Expect(201).Json;
        Assert.Equal($"#{contest.Slug}-{person.UserName}-NightRide", entry.Text("name"));
        Assert.Equal(entry.Id(), (await desk.SubmitAsync(project, edited, key: "once")).Expect(201).Json.Id());
        var origin = (await host.Organiser.GetAsync($"/api/v1/submissions/{entry.Id()}/origin")).Expect(200).Json;
        Assert.Equal(["start", "generated", "edited"], origin.List("steps").Select(s => s.Text("kind")));
        Assert.Equal("Night Bus", origin.List("steps")[0].Text("sample"));
        var change = origin.List("steps")[2].At("change");
        Assert.Equal(32, change.Number("kept") + change.Number("added"));
        Assert.Equal(32, change.Number("kept") + change.Number("removed"));
    }

    [Fact]
    public async Task How_an_entry_was_made_is_nobody_elses_business_before_the_awards_and_everybodys_after()
    {
        var (contest, person) = await host.OpenEventAsync();
        var (rival, judge) = (await contest.AddAsync("participant"), await contest.AddAsync("judge"));
        var desk = new StudioDesk(contest, person);
        var project = await desk.ProjectAsync("Secret sauce");
        var job = await PluginHost.AskAsync(contest, person, seed: 123_456_789);
        await host.EndAsync(person, job.Id());
        var entry = (await desk.SubmitAsync(project, await desk.SaveAsync(project, new { jobId = job.Id() }))).Expect(201).Json.Id();
        var path = $"/api/v1/submissions/{entry}/origin";
        foreach (var phase in new[] { "Open", "Closed", "Qualifiers", "Finals", "Ceremony" })
        {
            if (phase is not "Open")
            {
                await contest.MoveAsync(phase);
            }

            foreach (var outside in new[] { rival, judge, host.Anonymous() })
            {
                Assert.Equal(404, (await outside.GetAsync(path)).Code);
                foreach (var page in new[] { contest.Api, $"{contest.Api}/submissions", $"{contest.Api}/leaderboard", $"/e/{contest.Slug}", $"/e/{contest.Slug}?screen=wall", $"{contest.Api}/results.json", $"/e/{contest.Slug}/made" })
                {
                    var told = (await outside.GetAsync(page)).Text;
                    Assert.DoesNotContain("123456789", told, StringComparison.Ordinal);
                    Assert.DoesNotContain("Secret sauce", told, StringComparison.Ordinal);
                }
            }

            (await person.GetAsync(path)).Expect(200);
            Assert.Contains("123456789", (await host.WithCookie(host.Organiser).GetAsync($"/e/{contest.Slug}/console/entries?entry={entry}")).Expect(200).Text, StringComparison.Ordinal);
            if (phase is "Qualifiers" or "Finals")
            {
                (await contest.ScoreAsync(judge, entry, 4, phase.ToLowerInvariant())).Expect(200);
            }
        }

        await contest.MoveAsync("Published");
        foreach (var outside in new[] { rival, judge, host.Anonymous() })
        {
            Assert.Equal(123_456_789, (await outside.GetAsync(path)).Expect(200).Json.List("steps")[0].At("making").Number("seed"));
            var made = (await outside.GetAsync($"/e/{contest.Slug}/made")).Expect(200).Text;
            Assert.Contains("123456789", made, StringComparison.Ordinal);
            Assert.DoesNotContain(person.UserName, made, StringComparison.Ordinal);
        }

        Assert.Contains($"/e/{contest.Slug}/made", (await host.Anonymous().GetAsync($"/e/{contest.Slug}")).Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_once_in_the_problems_form()
    {
        var (contest, person) = await host.OpenEventAsync();
        var desk = new StudioDesk(contest, person);
        var project = await desk.ProjectAsync("Tune");
        (await desk.PutAsync(project, StudioDesk.NewKey(), new { kind = "borrowed", midi = "!", label = "", revision = 0 }))
            .Expect(400, "version_kind", "version_base64", "label", "revision");
        (await desk.PutAsync(project, StudioDesk.NewKey(), new { kind = "1", midi = Convert.ToBase64String(Tunes.Tune(1)) })).Expect(400, "version_kind");
        (await desk.PutAsync(project, StudioDesk.NewKey(), new { sample = "no-such-tune" })).Expect(400, "version_sample");
        (await desk.PutAsync(project, StudioDesk.NewKey(), new { kind = "imported", midi = Convert.ToBase64String(new byte[1_000_001]) })).Expect(413, "file_too_large");
        (await desk.PutAsync(StudioDesk.NewKey(), StudioDesk.NewKey(), new { sample = "night-bus" })).Expect(404, "project_unknown");
        var version = await desk.SaveTuneAsync(project, 1);
        (await desk.SubmitAsync(project, version, new { title = "no good title", fromBar = 99 })).Expect(400, "title_invalid", "from_bar");
        (await desk.SubmitAsync(project, version)).Expect(201);
        (await desk.SubmitAsync(project, version)).Expect(409, "title_taken");
        (await person.PostAsync($"{desk.Api}/projects", new { title = "" })).Expect(400, "title");
        var stranger = new StudioDesk(contest, await contest.AddAsync("participant"));
        (await stranger.Caller.GetAsync(desk.PathOf(project, version) + "/midi")).Expect(404, "project_unknown");
        (await stranger.SubmitAsync(project, version)).Expect(404, "project_unknown");
    }

    [Fact]
    public async Task Handing_in_which_walks_the_whole_line_has_its_measure()
    {
        var (contest, person) = await host.OpenEventAsync();
        var desk = new StudioDesk(contest, person);
        var project = await desk.ProjectAsync("Tune");
        var version = await desk.SaveTuneAsync(project, 1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 31).Select(_ => desk.SubmitAsync(project, version)));
        Assert.Equal([(201, 1), (409, 29), (429, 1)], answers.GroupBy(a => a.Code).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())));
    }

    [Fact]
    public async Task Rename_relabel_remove_and_bring_back()
    {
        var (contest, person) = await host.OpenEventAsync();
        var desk = new StudioDesk(contest, person);
        var project = await desk.ProjectAsync("Tune");
        var root = await desk.SaveTuneAsync(project, 1);
        var leaf = await desk.SaveTuneAsync(project, 2, root);
        Assert.Equal("Song", (await PatchAsync(person, $"{desk.Api}/projects/{project}", new { title = "Song" })).Expect(200).Json.Text("title"));
        Assert.Equal("Best", (await PatchAsync(person, desk.PathOf(project, leaf), new { label = "Best" })).Expect(200).Json.Text("label"));
        (await person.DeleteAsync(desk.PathOf(project, root))).Expect(409, "version_has_children");
        (await person.DeleteAsync(desk.PathOf(project, leaf))).Expect(204);
        var open = await desk.OpenAsync(project);
        Assert.Equal([root], open.List("versions").Select(v => v.Id()));
        Assert.Equal([leaf], open.List("removed").Select(v => v.Id()));
        Assert.Equal("Best", (await person.PostAsync(desk.PathOf(project, leaf) + "/restore", new { })).Expect(200).Json.Text("label"));
        Assert.Equal(2, (await desk.OpenAsync(project)).List("versions").Count);
        (await person.PostAsync(desk.PathOf(project, StudioDesk.NewKey()) + "/restore", new { })).Expect(404, "version_unknown");
        (await person.DeleteAsync(desk.PathOf(project, leaf))).Expect(204);
        Assert.Equal(1, (await person.GetAsync($"{desk.Api}/projects")).Expect(200).Json[0].Number("versionCount"));
        (await person.DeleteAsync($"{desk.Api}/projects/{project}")).Expect(204);
        (await person.GetAsync($"{desk.Api}/projects/{project}")).Expect(404);
        Assert.Empty((await person.GetAsync($"{desk.Api}/projects")).Expect(200).Json.EnumerateArray());
        Assert.Equal(project, Assert.Single((await person.GetAsync($"{desk.Api}/projects?removed=true")).Expect(200).Json.EnumerateArray()).Id());
        Assert.Equal("Song", (await person.PostAsync($"{desk.Api}/projects/{project}/restore", new { })).Expect(200).Json.Text("title"));
        Assert.Equal(root, Assert.Single((await desk.OpenAsync(project)).List("versions")).Id());
    }

    [Fact]
    public async Task The_studio_tells_a_participant_what_it_must_know_before_it_begins()
    {
        var (contest, person) = await host.OpenEventAsync();
        var entry = await contest.SubmitAsync(person, "Dawn");
        var info = (await person.GetAsync($"{contest.Api}/studio")).Expect(200).Json;
        Assert.Equal(($"#{contest.Slug}-{person.UserName}-", "Open", 3), (info.Text("namePrefix"), info.Text("phase"), info.Number("slots")));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, info.At("composingClosed").ValueKind);
        Assert.Equal(entry, info.List("entries")[0].Id());
        Assert.Equal(1_000_000, info.At("limits").Number("fileBytes"));
        foreach (var sample in info.List("samples"))
        {
            Assert.Equal("MThd"u8.ToArray(), (await person.GetAsync(sample.Text("midi"))).Expect(200).Bytes[..4]);
        }

        await contest.MoveThroughAsync("Closed");
        Assert.Equal("phase", (await person.GetAsync($"{contest.Api}/studio")).Expect(200).Json.At("composingClosed").Text("code"));
        (await person.GetAsync("/api/v1/studio/samples/no-such/midi")).Expect(404, "sample_unknown");
    }

    private static Task<Answer> PatchAsync(Caller caller, string path, object body) => caller.SendAsync("PATCH", path, System.Net.Http.Json.JsonContent.Create(body));
}
