using EventHost.Tests.Security;
using EventHost.Tests.Support;

namespace EventHost.Tests.Api;

/// <summary>The API describes itself, and answers as it should to nonsense.</summary>
public sealed class OpenApiTests(SharedHost host)
{
    [Fact]
    public async Task The_description_lists_every_call_there_is()
    {
        var described = (await host.Anonymous().GetAsync("/openapi/v1.json")).Expect(200).Json.At("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(m => $"{m.Name.ToUpperInvariant()} {path.Name}")).ToHashSet();
        var there = WalkedEndpoint.All(host).Where(e => e.Route.StartsWith("/api/", StringComparison.Ordinal))
            .Select(e => $"{e.Method} {System.Text.RegularExpressions.Regex.Replace(e.Route, ":[a-z]+}", "}")}");
        Assert.Empty(there.Except(described));
    }

    [Fact]
    public async Task Nonsense_is_a_problem_with_errors_and_never_a_stack_trace()
    {
        using var broken = new StringContent("{ \"phase\": ", System.Text.Encoding.UTF8, "application/json");
        var contest = await host.CreateEventAsync();
        var answer = (await host.Organiser.SendAsync("POST", $"{contest.Api}/phase", broken)).Expect(400, "http_400");
        Assert.DoesNotContain("   at ", answer.Text);
        (await host.Organiser.GetAsync($"{contest.Api}/submissions?page=many")).Expect(400);
        (await host.Organiser.GetAsync("/api/v1/events/no-such-event/submissions")).Expect(404, "event_unknown");
        (await host.Organiser.GetAsync("/api/v1/events/%2e%2e/leaderboard")).Expect(404);
        (await host.Anonymous().GetAsync("/api/v1/submissions/not-an-id/midi")).Expect(404);
        (await host.Anonymous().PostAsync("/api/v1/token", new { userName = 5 })).Expect(400);
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        foreach (var path in new[] { "/", "/api/v1/events", "/sign-in", "/nothing", "/healthz", "/dist/main.css" })
        {
            var headers = (await host.Anonymous().GetAsync(path)).AllHeaders;
            Assert.Contains("default-src 'self'", headers);
            Assert.Contains("nosniff", headers);
            Assert.DoesNotContain("Kestrel", headers);
        }
    }
}
