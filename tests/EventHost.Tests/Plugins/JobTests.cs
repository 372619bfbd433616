using EventHost.Tests.Support;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;

namespace EventHost.Tests.Plugins;

/// <summary>Jobs over HTTP and the hub, as a participant's tools and the studio use them.</summary>
public sealed class JobTests(PluginHost host) : IClassFixture<PluginHost>
{
    [Fact]
    public async Task A_job_is_taken_made_and_fetched()
    {
        var (contest, person) = await host.OpenEventAsync();
        host.Plugins.Generate = ScriptedPlugins.AtOnce;
        var answer = (await person.PostAsync($"{contest.Api}/compositions", new { plugin = "maker", task = "compose", parameters = new { tune = 7 }, count = 2 })).Expect(202);
        var job = answer.Json;
        Assert.Equal($"/api/v1/jobs/{job.Id()}", answer.Headers.Location!.ToString());
        Assert.Equal(person.UserName, job.Text("userName"));
        Assert.InRange(job.At("seed").GetInt64(), 0, GenerateOrder.MaxSeed);
        Assert.Equal(7, job.At("parameters").Number("tune"));

        var done = await host.EndAsync(person, job.Id());
        Assert.Equal(["Piece 1", "Piece 2"], done.List("results").Select(r => r.Text("title")));
        Assert.Equal("1.0.0", done.At("madeBy").Text("version"));
        var result = done.List("results")[1];
        var midi = (await person.GetAsync(result.Text("midi"))).Expect(200);
        Assert.Equal(Tunes.Tune((int)((job.At("seed").GetInt64() + 1) % 99) + 1), midi.Bytes);
        Assert.Equal("audio/midi", midi.ContentHeaders.ContentType?.MediaType);
        (await person.GetAsync(result.Text("midi"), ("If-None-Match", midi.ETag!))).Expect(304);
        (await person.GetAsync($"/api/v1/jobs/{job.Id()}/results/3/midi")).Expect(404, "result_unknown");
    }

    [Fact]
    public async Task A_result_is_rendered_when_somebody_asks_and_then_heard_and_handed_in()
    {
        var (contest, person) = await host.OpenEventAsync();
        host.Plugins.Generate = ScriptedPlugins.AtOnce;
        var job = await host.EndAsync(person, (await PluginHost.AskAsync(contest, person, seed: 41)).Id());
        var audio = job.List("results")[0].Text("audio");
        Assert.NotNull((await person.GetAsync(audio)).Expect(503, "rendering").Headers.RetryAfter);
        var midi = (await person.GetAsync(job.List("results")[0].Text("midi"))).Expect(200).Bytes;
        var entry = (await person.SubmitAsync(contest.Slug, midi, "Robot")).Expect(201).Json;
        await host.Renderer.MadeAsync(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            (await StrippedAsync(contest, entry.Id())).Bytes)));
        Assert.Equal("audio/wav", (await person.GetAsync(audio)).Expect(200).ContentHeaders.ContentType?.MediaType);
        Assert.Equal(100, (await person.GetAsync(audio, ("Range", "bytes=0-99"))).Expect(206).Bytes.Length);
    }

    [Fact]
    public async Task All_faults_of_a_request_come_at_once()
    {
        var (contest, person) = await host.OpenEventAsync();
        var refused = await person.PostAsync($"{contest.Api}/compositions", new { plugin = "maker", task = "compose", parameters = new { tune = 100, mood = "blue" }, seed = -1, inputs = new object?[] { null } });
        refused.Expect(400, "seed", "parameter_range", "parameter_unknown", "input_source");
        (await person.PostAsync($"{contest.Api}/compositions", new { })).Expect(404, "plugin_unknown");
        (await person.PostAsync($"{contest.Api}/compositions", new { plugin = "maker", task = "compose", inputs = new[] { new { midi = Convert.ToBase64String(new byte[1_000_001]) } } })).Expect(413, "file_too_large");
        (await person.PostAsync($"{contest.Api}/compositions", new { plugin = "maker", seed = 1.5 })).Expect(400, "http_400");
    }

    [Fact]
    public async Task Those_who_wait_are_told_their_place_and_the_running_ones_progress()
    {
        var (contest, person) = await host.OpenEventAsync();
        var other = await contest.AddAsync("participant");
        var goOn = new TaskCompletionSource();
        host.Plugins.Generate = async (order, progress, cancellation) =>
        {
            for (var i = 0; i < 1000; i++)
            {
                progress!.Report(new PluginProgress(i / 2000.0, $"bar {i}"));
            }

            await goOn.Task.WaitAsync(cancellation);
            return ScriptedPlugins.Made(order);
        };
        var running = await PluginHost.AskAsync(contest, person);
        await using var hub = await HubClient.ConnectAsync(host, person, hub: "jobs");
        var last = await hub.InvokeAsync("Watch", running.Id());
        var waiting = new List<Guid>();
        for (var i = 0; i < 4; i++)
        {
            waiting.Add((await PluginHost.AskAsync(contest, person)).Id());
        }

        var fair = await PluginHost.AskAsync(contest, other);
        if (last.Text("state") != "running" || last.At("progress").GetDouble() < 0.49)
        {
            last = await hub.NextProgressAsync(p => p.Text("state") == "running" && p.At("progress").GetDouble() > 0.49);
        }

        Assert.Equal("bar 999", last.Text("message"));
        Assert.Equal("1 before you.", fair.Text("waiting"));
        Assert.Equal("4 before you.", (await person.GetAsync($"/api/v1/jobs/{waiting[3]}")).Expect(200).Json.Text("waiting"));
        await hub.InvokeAsync("Watch", waiting[3]);
        goOn.SetResult();
        await hub.NextProgressAsync(p => p.Id() == waiting[3] && p.Text("state") == "finished");
        Assert.Equal("finished", (await host.EndAsync(other, fair.Id())).Text("state"));
    }

    [Fact]
    public async Task A_job_is_cancelled_whatever_it_is_at()
    {
        var (contest, person) = await host.OpenEventAsync();
        host.Plugins.Generate = async (order, _, cancellation) =>
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return ScriptedPlugins.Made(order);
        };
        var (first, second) = ((await PluginHost.AskAsync(contest, person)).Id(), (await PluginHost.AskAsync(contest, person)).Id());
        foreach (var id in new[] { second, first })
        {
            Assert.Equal("cancelled", (await person.DeleteAsync($"/api/v1/jobs/{id}")).Expect(200).Json.Text("state"));
            Assert.Equal("cancelled", (await host.EndAsync(person, id)).Text("state"));
        }

        (await person.GetAsync($"/api/v1/jobs/{first}/results/1/midi")).Expect(404, "result_unknown");
        host.Plugins.Generate = ScriptedPlugins.AtOnce;
        Assert.Equal("finished", (await host.EndAsync(person, (await PluginHost.AskAsync(contest, person)).Id())).Text("state"));
    }

    [Fact]
    public async Task The_same_key_is_one_job_and_again_makes_the_same_bytes()
    {
        var (contest, person) = await host.OpenEventAsync();
        host.Plugins.Generate = ScriptedPlugins.AtOnce;
        var body = new { plugin = "maker", task = "compose", inputs = new[] { new { midi = Convert.ToBase64String(Tunes.Tune(3)) } } };
        var job = (await person.PostAsync($"{contest.Api}/compositions", body, ("Idempotency-Key", "one"))).Expect(202).Json;
        Assert.Equal(job.Id(), (await person.PostAsync($"{contest.Api}/compositions", body, ("Idempotency-Key", "one"))).Expect(202).Json.Id());
        (await person.PostAsync($"{contest.Api}/compositions", new { plugin = "maker", task = "compose", seed = 1 }, ("Idempotency-Key", "one"))).Expect(422, "idempotency_key_reused");
        (await person.PostAsync($"{contest.Api}/compositions", body, ("Idempotency-Key", ""))).Expect(400, "idempotency_key");
        var again = (await person.PostAsync($"/api/v1/jobs/{job.Id()}/again", null)).Expect(202).Json;
        Assert.NotEqual(job.Id(), again.Id());
        Assert.Equal(job.At("seed").GetInt64(), again.At("seed").GetInt64());
        Assert.Equal(Hashes(await host.EndAsync(person, job.Id())), Hashes(await host.EndAsync(person, again.Id())));
        Assert.Equal([again.Id(), job.Id()], (await person.GetAsync($"{contest.Api}/compositions")).Expect(200).Json.List("entries").Select(j => j.Id()));
    }

    [Fact]
    public async Task Jobs_are_their_owners_and_the_organisers_business_alone()
    {
        var (contest, person) = await host.OpenEventAsync();
        host.Plugins.Generate = ScriptedPlugins.AtOnce;
        var job = (await PluginHost.AskAsync(contest, person)).Id();
        await host.EndAsync(person, job);
        var strangers = new[] { await contest.AddAsync("participant"), await contest.AddAsync("judge"), await contest.AddAsync("moderator"), await (await host.CreateEventAsync()).AddAsync("organiser") };
        foreach (var stranger in strangers)
        {
            foreach (var path in new[] { "", "/results/1/midi", "/results/1/audio" })
            {
                (await stranger.GetAsync($"/api/v1/jobs/{job}{path}")).Expect(404, "job_unknown");
            }

            (await stranger.DeleteAsync($"/api/v1/jobs/{job}")).Expect(404, "job_unknown");
            (await stranger.PostAsync($"/api/v1/jobs/{job}/again", null)).Expect(404, "job_unknown");
            await using var hub = await HubClient.ConnectAsync(host, stranger, hub: "jobs");
            Assert.Contains("no such job", (await Assert.ThrowsAsync<HubRefusal>(() => hub.InvokeAsync("Watch", job))).Message);
        }

        Assert.Equal(job, (await host.Organiser.GetAsync($"{contest.Api}/compositions")).Expect(200).Json.List("entries")[0].Id());
        Assert.Empty((await host.Organiser.GetAsync($"{contest.Api}/compositions?mine=true")).Expect(200).Json.List("entries"));
        Assert.Empty((await strangers[0].GetAsync($"{contest.Api}/compositions")).Expect(200).Json.List("entries"));
        (await strangers[1].PostAsync($"{contest.Api}/compositions", new { plugin = "maker", task = "compose" })).Expect(403, "not_participant");
        var entry = await contest.SubmitAsync(person, "Tune");
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        (await contest.ScoreAsync(strangers[1], entry, 4)).Expect(200);
        await contest.MoveAsync("Finals");
        (await contest.ScoreAsync(strangers[1], entry, 4, "finals")).Expect(200);
        await contest.MoveThroughAsync("Ceremony", "Published");
        (await person.GetAsync($"/api/v1/jobs/{job}/results/1/midi")).Expect(200);
        var late = (await person.PostAsync($"{contest.Api}/compositions", new { plugin = "maker", task = "compose" })).Expect(409, "phase");
        Assert.Contains("Published", late.Text);
    }

    [Fact]
    public async Task A_plugin_that_fails_is_the_jobs_fault_and_the_next_job_is_served()
    {
        var (contest, person) = await host.OpenEventAsync();
        host.Plugins.Generate = (_, _, _) => Task.FromResult<Outcome<GeneratedMusic>>(PluginFaults.Crashed("It ended by signal 11. Its last words: 'oops'."));
        var failed = await host.EndAsync(person, (await PluginHost.AskAsync(contest, person)).Id());
        Assert.Equal(("failed", "plugin_crashed"), (failed.Text("state"), failed.List("errors")[0].Text("code")));
        host.Plugins.Generate = ScriptedPlugins.AtOnce;
        Assert.Equal("finished", (await host.EndAsync(person, (await PluginHost.AskAsync(contest, person)).Id())).Text("state"));
        Assert.Contains(await contest.AuditAsync(), l => l.At("fact").Text("action") == "composition.requested");
    }

    private static string[] Hashes(System.Text.Json.JsonElement job) => [.. job.List("results").Select(r => r.Text("sha256"))];

    // What judges get is what is rendered.
    private async Task<Answer> StrippedAsync(Contest contest, Guid entry)
    {
        var judge = await contest.AddAsync("judge");
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        return (await judge.GetAsync($"/api/v1/submissions/{entry}/midi")).Expect(200);
    }
}
