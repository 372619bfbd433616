using System.IO.Compression;
using System.Text.Json;
using EventHost.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Tests.Remote;

/// <summary>What a student does: the kit from the page, the real Python client, a song; on a host that is started anew meanwhile too.</summary>
public sealed class StudentTests(SharedHost host)
{
    [Fact]
    public async Task From_the_kit_to_a_song()
    {
        NeedsPython();
        var (contest, participant) = await host.OpenEventAsync();
        using var folder = new TempFolder();
        await UnpackAsync(host, contest, participant, folder.Path);
        var invitation = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "starter-kit", "join.json"))).RootElement;
        Assert.Equal(new Uri(host.Address).Port, new Uri(invitation.Text("url")).Port);

        await using var student = Student.Join(folder.Path);
        var id = $"{participant.UserName}.motif-composer";
        await host.WhenAsync(id, PluginState.Ready);
        var job = (await participant.PostAsync($"{contest.Api}/compositions", new { plugin = id, task = "compose", parameters = new { bars = 8 }, seed = 7 })).Expect(202).Json;
        var done = await FinishedAsync(participant, job.Id());
        var song = Assert.Single(done.List("results"));
        var midi = (await participant.GetAsync(song.Text("midi"))).Expect(200).Bytes;
        Assert.Equal("MThd"u8.ToArray(), midi[..4]);

        // The same once more gives the same bytes: the song can be made again.
        var again = (await host.ComposeAsync(id)).Require();
        Assert.Equal(again.Pieces[0].Midi, (await host.ComposeAsync(id)).Require().Pieces[0].Midi);

        await student.LeaveAsync();
        Assert.Contains("Joined as Motif Composer", student.Words, StringComparison.Ordinal);
        Assert.Contains("done in", student.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(invitation.Text("token"), student.Words, StringComparison.Ordinal);
        await host.WhenAsync(id, PluginState.Malfunctioned);
    }

    [Fact]
    public async Task A_token_that_is_ended_stops_the_client_with_a_sentence()
    {
        NeedsPython();
        var (contest, participant) = await host.OpenEventAsync();
        using var folder = new TempFolder();
        await UnpackAsync(host, contest, participant, folder.Path);
        await using var student = Student.Join(folder.Path);
        await host.WhenAsync($"{participant.UserName}.motif-composer", PluginState.Ready);
        var token = (await participant.GetAsync($"{contest.Api}/remote-tokens")).Json[0].Id();
        (await participant.DeleteAsync($"{contest.Api}/remote-tokens/{token}")).Expect(204);
        Assert.Equal(1, await student.EndAsync());
        Assert.Contains("does not accept this token", student.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_is_killed_and_the_laptop_is_there_again()
    {
        NeedsPython();
        using var data = new TempFolder();
        using var folder = new TempFolder();
        var (first, address) = await HostProcess.StartAsync(data.Path);
        await using var _ = first;
        var organiser = await SignInAsync(address, "organiser", TestHost.OrganiserPassword);
        (await organiser.PostKitAsync("/api/v1/events?slug=show&clock=manual", Kit.Sample().Zip())).Expect(201);
        await UnpackAsync(organiser, "show", folder.Path);
        await using var student = Student.Join(folder.Path);
        await WhenReadyAsync(organiser);
        await first.KillAsync();

        await using var second = await HostProcess.StartAgainAsync(data.Path, address);
        await WhenReadyAsync(await SignInAsync(address, "organiser", TestHost.OrganiserPassword));
        await student.LeaveAsync();
        Assert.Contains("The connection broke", student.Words, StringComparison.Ordinal);
    }

    private static async Task<Caller> SignInAsync(string address, string userName, string password) =>
        new(address, userName) { Token = (await new Caller(address, "nobody").PostAsync("/api/v1/token", new { userName, password })).Expect(200).Json.Text("accessToken") };

    private static async Task WhenReadyAsync(Caller caller)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!(await caller.GetAsync("/api/v1/plugins")).Expect(200).Json.EnumerateArray().Any(p => p.Text("id") == "organiser.motif-composer" && p.Text("state") == "Ready"))
        {
            Assert.True(await timer.WaitForNextTickAsync(limit.Token));
        }
    }

    private static Task UnpackAsync(TestHost host, Contest contest, Caller participant, string folder) =>
        UnpackAsync(host.WithCookie(participant), contest.Slug, folder);

    private static async Task UnpackAsync(Caller caller, string slug, string folder)
    {
        var kit = (await caller.GetAsync($"/e/{slug}/plugins/starter-kit.zip")).Expect(200);
        Assert.Equal("no-store", kit.Headers.CacheControl?.ToString());
        using var zip = new ZipArchive(new MemoryStream(kit.Bytes));
        zip.ExtractToDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "starter-kit", "join.json")));
        }
    }

    private static async Task<JsonElement> FinishedAsync(Caller participant, Guid job)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var now = (await participant.GetAsync($"/api/v1/jobs/{job}")).Expect(200).Json;
            if (now.Text("state") is "finished" or "failed")
            {
                Assert.True(now.Text("state") == "finished", now.ToString());
                return now;
            }

            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    private static void NeedsPython()
    {
        if (Student.Python is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "There is no python3.");
            Assert.Skip("There is no python3.");
        }
    }
}
