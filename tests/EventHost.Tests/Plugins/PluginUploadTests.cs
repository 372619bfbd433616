using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using EventHost.Tests.Support;

namespace EventHost.Tests.Plugins;

/// <summary>A team brings its plugin: over HTTP, through the organiser's hands, into a real worker.</summary>
public sealed class PluginUploadTests(RealPluginHost host) : IClassFixture<RealPluginHost>
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "sample-plugins");

    [Fact]
    public async Task A_plugin_is_uploaded_approved_and_composes()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/python3"), "There is no python3 on this machine.");
        var (contest, person) = await host.OpenEventAsync();
        var zip = Zip("generator", "walk-one");
        var upload = (await UploadAsync(contest, person, zip)).Expect(201).Json;
        Assert.Equal(("walk-one", "awaitingApproval", Convert.ToHexStringLower(SHA256.HashData(zip))), (upload.Text("pluginId"), upload.Text("state"), upload.Text("zipSha256")));
        (await ComposeAsync(contest, person, "walk-one")).Expect(404, "plugin_unknown");

        var decided = (await DecideAsync(contest, upload, new { approved = true, limits = new { memoryMb = 300, threads = 2 } })).Expect(200).Json;
        Assert.Equal(("approved", 300), (decided.Text("state"), decided.At("limits").Number("memoryMb")));
        await host.SettleAsync();
        Assert.Equal("ready", (await host.Organiser.GetAsync("/api/v1/plugins")).Expect(200).Json.EnumerateArray().Single(p => p.Text("id") == "walk-one").Text("state").ToLowerInvariant());
        Assert.Contains("\"memoryMb\": 300", await File.ReadAllTextAsync(Path.Combine(host.DataFolder, "plugins", "walk-one", "plugin.json"), TestContext.Current.CancellationToken));

        var job = (await ComposeAsync(contest, person, "walk-one")).Expect(202).Json;
        await using var hub = await HubClient.ConnectAsync(host, person, hub: "jobs");
        var done = await hub.InvokeAsync("Watch", job.Id());
        done = PluginHost.IsOver(done) ? done : await hub.NextProgressAsync(PluginHost.IsOver);
        Assert.True(done.Text("state") == "finished", done.ToString());
        Assert.StartsWith("MThd", (await person.GetAsync(done.List("results")[0].Text("midi"))).Expect(200).Text);
        (await ComposeAsync(contest, person, "walk-one", new { bars = 5000, nonsense = 1 })).Expect(400);
    }

    [Fact]
    public async Task A_judge_that_a_team_brought_judges_all_entries()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/python3"), "There is no python3 on this machine.");
        var (contest, person) = await host.OpenEventAsync();
        var upload = (await UploadAsync(contest, person, Zip("judge", "judge-one"))).Expect(201).Json;
        (await DecideAsync(contest, upload, new { approved = true })).Expect(200);
        await host.SettleAsync();
        await contest.SubmitAsync(person, "One", 1);
        await contest.SubmitAsync(person, "Two", 2);
        await using var hub = await HubClient.ConnectAsync(host, host.Organiser, hub: "jobs");
        var run = (await host.Organiser.PostAsync($"{contest.Api}/ai-judgings", new { plugin = "judge-one" })).Expect(202).Json;
        var done = await hub.InvokeAsync("WatchJudging", run.Id());
        done = PluginHost.IsOver(done) ? done : await hub.NextProgressAsync(PluginHost.IsOver);
        Assert.True((done.Text("state"), done.Number("scored")) == ("finished", 2), done.ToString());
    }

    [Fact]
    public async Task A_refused_plugin_is_gone_from_the_disk_and_the_team_reads_why()
    {
        var (contest, person) = await host.OpenEventAsync();
        var other = await contest.AddAsync("participant");
        var upload = (await UploadAsync(contest, person, Zip("generator", "walk-two"))).Expect(201).Json;
        var folder = Path.Combine(host.DataFolder, "uploads", "plugins", upload.Id().ToString());
        Assert.True(File.Exists(Path.Combine(folder, "plugin.py")) && File.Exists(folder + ".json"));
        (await UploadAsync(contest, other, Zip("generator", "walk-two"))).Expect(409, "plugin_id_taken");
        Assert.Empty((await other.GetAsync($"{contest.Api}/plugin-uploads")).Expect(200).Json.EnumerateArray());
        (await DecideAsync(contest, upload, new { })).Expect(400, "approved");
        (await DecideAsync(contest, upload, new { approved = true, packages = "torch" })).Expect(409, "packages_missing");
        (await DecideAsync(contest, upload, new { approved = false, reason = "It opens sockets." })).Expect(200);
        Assert.False(Directory.Exists(folder) || File.Exists(folder + ".json"));
        Assert.Equal("It opens sockets.", (await person.GetAsync($"{contest.Api}/plugin-uploads")).Expect(200).Json[0].Text("reason"));
        Assert.Contains(await contest.AuditAsync(), l => l.At("fact").Text("action") == "plugin-upload.rejected");
    }

    [Fact]
    public async Task A_team_replaces_what_waits_and_nobody_else_does()
    {
        var (contest, person) = await host.OpenEventAsync();
        var other = await contest.AddAsync("participant");
        var first = (await UploadAsync(contest, person, Zip("generator", "walk-four"))).Expect(201).Json;

        // Only once the host has seen the folder, it is in the list of all plugins.
        await host.SettleAsync();
        Assert.Equal("AwaitingApproval", (await host.Organiser.GetAsync("/api/v1/plugins")).Expect(200).Json.EnumerateArray().Single(p => p.Text("id") == "walk-four").Text("state"));
        (await UploadAsync(contest, other, Zip("generator", "walk-four"))).Expect(409, "plugin_id_taken");
        var second = (await UploadAsync(contest, person, Zip("generator", "walk-four"))).Expect(201).Json;
        Assert.Equal(["awaitingApproval", "replaced"], (await person.GetAsync($"{contest.Api}/plugin-uploads")).Expect(200).Json.EnumerateArray().Select(u => u.Text("state")));
        Assert.Equal(
            (false, true),
            (Directory.Exists(Path.Combine(host.DataFolder, "uploads", "plugins", first.Id().ToString())), Directory.Exists(Path.Combine(host.DataFolder, "uploads", "plugins", second.Id().ToString()))));
    }

    [Fact]
    public async Task A_wicked_zip_writes_nothing_anywhere()
    {
        var (contest, person) = await host.OpenEventAsync();
        using var bytes = new MemoryStream();
        bytes.Write(Zip("generator", "walk-three"));
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            await using var evil = await archive.CreateEntry("../../../evil.txt").OpenAsync(TestContext.Current.CancellationToken);
            evil.Write("evil"u8);
        }

        (await UploadAsync(contest, person, bytes.ToArray())).Expect(400, "package_name");
        (await UploadAsync(contest, person, Zip("generator", "Not An Id"))).Expect(400, "manifest");
        (await UploadAsync(contest, person, [1, 2, 3])).Expect(415, "package_not_zip");
        (await host.Organiser.PostAsync($"{contest.Api}/plugin-uploads", new { })).Expect(415);
        var uploads = Path.Combine(host.DataFolder, "uploads");
        Assert.DoesNotContain(Directory.EnumerateFiles(host.DataFolder, "evil.txt", SearchOption.AllDirectories), _ => true);
        Assert.False(File.Exists(Path.Combine(Path.GetTempPath(), "evil.txt")));
        Assert.DoesNotContain(Directory.Exists(uploads) ? Directory.EnumerateDirectories(uploads, ".incoming*", SearchOption.AllDirectories) : [], _ => true);
    }

    private static Task<Answer> UploadAsync(Contest contest, Caller caller, byte[] zip) =>
        caller.SendAsync("POST", $"{contest.Api}/plugin-uploads", new MultipartFormDataContent { { new ByteArrayContent(zip), "plugin", "plugin.zip" } });

    private static Task<Answer> DecideAsync(Contest contest, JsonElement upload, object decision) =>
        contest.Organiser.PostAsync($"{contest.Api}/plugin-uploads/{upload.Id()}/approval", decision);

    private static Task<Answer> ComposeAsync(Contest contest, Caller caller, string plugin, object? parameters = null) =>
        caller.PostAsync($"{contest.Api}/compositions", new { plugin, task = "compose", parameters, seed = 1 });

    // A sample to copy from, under an id of this test's own.
    private static byte[] Zip(string sample, string id)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var path in Directory.EnumerateFiles(Path.Combine(Samples, sample)))
            {
                using var stream = archive.CreateEntry($"{sample}/{Path.GetFileName(path)}").Open();
                var text = File.ReadAllText(path);
                stream.Write(System.Text.Encoding.UTF8.GetBytes(
                    Path.GetFileName(path) == "plugin.json" ? System.Text.RegularExpressions.Regex.Replace(text, "\"id\": \"[^\"]*\"", $"\"id\": \"{id}\"") : text));
            }
        }

        return bytes.ToArray();
    }
}
