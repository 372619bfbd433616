using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AccountProvisioner.Tests.Support;

/// <summary>
/// The accounts part of the public interface over real HTTP, in memory. It tells a password once, as the
/// real host does, and can be told to misbehave.
/// </summary>
public sealed class FakeHost : IAsyncDisposable
{
    public const string OrganiserPassword = "a long organiser's password";
    public const string Token = "test-token";
    private readonly WebApplication _app;
    private readonly Lock _gate = new();

    private FakeHost(WebApplication app) => _app = app;

    public string Address { get; private set; } = "";

    public ConcurrentDictionary<string, FakeAccount> Accounts { get; } = new();

    /// <summary>Rows of each POST that reached the accounts endpoint, and whether it was a dry run.</summary>
    public List<(int Rows, bool DryRun)> Posts { get; } = [];

    /// <summary>Runs before the work: true means the answer has been given already. The number counts posts from 1.</summary>
    public Func<HttpContext, int, Task<bool>> Before { get; set; } = (_, _) => Task.FromResult(false);

    /// <summary>Sends the answer; replaced to cut or spoil it. The number counts posts from 1.</summary>
    public Func<HttpContext, int, byte[], Task> Answer { get; set; } = (context, _, body) => SendJson(context, 200, body);

    /// <summary>Row faults: message by user name.</summary>
    public Dictionary<string, string> Refused { get; } = [];

    public string PublicAddress { get; set; } = "https://contest.example.org";

    public string Title { get; set; } = "Got Talent: an AI music contest";

    public int SignIns { get; private set; }

    public static async Task<FakeHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var host = new FakeHost(app);
        app.MapPost("/api/v1/token", host.SignInAsync);
        app.MapGet("/api/v1/events/{slug}", (HttpContext context, string slug) => slug == "got-talent"
            ? SendJson(context, 200, JsonSerializer.SerializeToUtf8Bytes(new { slug, title = host.Title }))
            : ProblemAsync(context, 404, "There is no such event."));
        app.MapPost("/api/v1/events/{slug}/accounts", host.ProvisionAsync);
        await app.StartAsync();
        host.Address = app.Urls.First();
        return host;
    }

    public static Task ProblemAsync(HttpContext context, int status, string detail) =>
        SendJson(context, status, JsonSerializer.SerializeToUtf8Bytes(new { status, title = "Refused", detail, errors = Array.Empty<object>() }));

    public static async Task SendJson(HttpContext context, int status, byte[] body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(body);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task SignInAsync(HttpContext context)
    {
        SignIns++;
        var request = (await context.Request.ReadFromJsonAsync<Dictionary<string, string>>())!;
        await (request["userName"] == "organiser" && request["password"] == OrganiserPassword
            ? SendJson(context, 200, JsonSerializer.SerializeToUtf8Bytes(new { accessToken = Token, expiresAt = "2030-01-01T00:00:00Z", roles = new[] { "organiser" } }))
            : ProblemAsync(context, 401, "User name or password is wrong."));
    }

    private async Task ProvisionAsync(HttpContext context, string slug)
    {
        var rows = (await context.Request.ReadFromJsonAsync<List<Wanted>>())!;
        var dryRun = context.Request.Query["dryRun"] == "true";
        int number;
        lock (_gate)
        {
            Posts.Add((rows.Count, dryRun));
            number = Posts.Count;
        }

        if (context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            await ProblemAsync(context, 401, "Sign in first.");
        }
        else if (slug != "got-talent")
        {
            await ProblemAsync(context, 404, $"There is no event {slug}.");
        }
        else if (!await Before(context, number))
        {
            var answer = rows.Select((row, i) => Provision(row, i + 1, dryRun)).ToArray();
            await Answer(context, number, JsonSerializer.SerializeToUtf8Bytes(answer, JsonSerializerOptions.Web));
        }
    }

    private object Provision(Wanted row, int number, bool dryRun)
    {
        object Result(string status, string? password = null, object[]? errors = null) => new
        {
            row = number,
            row.ExternalId,
            row.UserName,
            row.Role,
            status,
            password,
            signInUrl = password is null ? null : $"{PublicAddress}/sign-in/once/{Uri.EscapeDataString(row.ExternalId)}?k=8f2nQx0Zr4",
            signInCode = password is null ? null : $"K7QM-{number:0000}",
            errors = errors ?? [],
        };

        if (Refused.TryGetValue(row.UserName, out var message))
        {
            return Result("error", errors: [new { code = "refused", message, field = "userName" }]);
        }

        var wanted = new FakeAccount(row.ExternalId, row.UserName, row.DisplayName, row.Role, row.Team, row.Email, $"tide-{Accounts.Count:0000}-oboe-{row.UserName.Length}");
        if (Accounts.TryGetValue(row.ExternalId, out var known))
        {
            var next = wanted with { Password = known.Password };
            if (!dryRun)
            {
                Accounts[row.ExternalId] = next;
            }

            return Result(next == known ? "unchanged" : "updated");
        }

        if (dryRun)
        {
            return Result("created");
        }

        Accounts[row.ExternalId] = wanted;
        return Result("created", wanted.Password);
    }

    private sealed record Wanted(string ExternalId, string UserName, string DisplayName, string Role, string? Team, string? Email);
}
