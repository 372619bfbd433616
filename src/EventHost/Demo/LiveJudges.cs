using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EventHost.Api;
using EventHost.Live;
using EventHost.Startup;
using EventSuite.Core.Accounts;
using EventSuite.Core.Storage;

namespace EventHost.Demo;

/// <summary>
/// <c>demo --live</c>: scripted judges sign in and score through the public API, one score every second or so, so that
/// the board moves. When all is scored they go round again with a changed mind.
/// </summary>
internal sealed partial class LiveJudges(
    DemoSignInFile file, Readiness readiness, PublicAddress address, IContestStore store, TimeProvider time, ILogger<LiveJudges> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1.2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenReadyAsync(stoppingToken);
        var (slug, password) = file.Find() is { } signIns ? (signIns.Slug, signIns.Password) : ("", "");
        var judges = store.Read(s => s.FindEvent(slug) is { } e ? s.Members(e.Id) : []).Where(m => m.Role == Role.Judge).Select(m => m.Account.UserName).ToList();
        if (judges.Count == 0)
        {
            LogNoDemo();
            return;
        }

        using var http = new HttpClient { BaseAddress = new Uri(address.Local + "/api/v1/") };
        var tokens = new Dictionary<string, string>();
        for (var turn = 0; !stoppingToken.IsCancellationRequested; turn++)
        {
            try
            {
                var judge = judges[turn % judges.Count];
                if (!tokens.TryGetValue(judge, out var token))
                {
                    tokens[judge] = token = await SignInAsync(http, judge, password, stoppingToken);
                }

                await ScoreOneAsync(http, slug, judge, token, turn / judges.Count, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it was, a demo's trouble must not end the host.
                LogFailed(e);
                tokens.Clear();
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private static async Task<string> SignInAsync(HttpClient http, string judge, string password, CancellationToken cancellation)
    {
        using var answer = await http.PostAsJsonAsync("token", new { userName = judge, password }, cancellation);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation)).GetProperty("accessToken").GetString()!;
    }

    private async Task ScoreOneAsync(HttpClient http, string slug, string judge, string token, int turn, CancellationToken cancellation)
    {
        using var listRequest = new HttpRequestMessage(HttpMethod.Get, $"events/{slug}/submissions");
        listRequest.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var listAnswer = await http.SendAsync(listRequest, cancellation);
        listAnswer.EnsureSuccessStatusCode();
        var sheet = await listAnswer.Content.ReadFromJsonAsync<BlindSheetView>(ApiJson.Options, cancellation);
        if (sheet is not { Round: { } round, Entries.Count: > 0 })
        {
            return;
        }

        // What is left comes first; then the list is gone through again.
        var entry = sheet.Entries.FirstOrDefault(e => e.Score is null) ?? sheet.Entries[turn % sheet.Entries.Count];
        var contest = store.Read(s => s.FindEvent(slug))!;
        var score = new DemoTaste(turn).Score(contest.Definition, judge, entry.Label);
        using var request = new HttpRequestMessage(HttpMethod.Put, $"events/{slug}/rounds/{round}/scores/{entry.Id}")
        {
            Content = JsonContent.Create(new { values = score.Values }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add(Headers.IdempotencyKey, $"demo-{turn}-{entry.Id}");
        using var answer = await http.SendAsync(request, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            LogRefused(judge, (int)answer.StatusCode);
        }
    }

    [LoggerMessage(4001, LogLevel.Warning, "There is no demo event with judges in this store, so nobody scores. Start with an empty --data folder.")]
    private partial void LogNoDemo();

    [LoggerMessage(4002, LogLevel.Warning, "A scripted judge could not score; trying again.")]
    private partial void LogFailed(Exception e);

    [LoggerMessage(4003, LogLevel.Information, "The score of {Judge} was refused with {Status}.")]
    private partial void LogRefused(string judge, int status);
}
