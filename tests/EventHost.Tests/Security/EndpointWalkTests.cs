using EventHost.Tests.Support;

namespace EventHost.Tests.Security;

/// <summary>Every endpoint the host has, found and not listed by hand, against everybody who can call.</summary>
public sealed class EndpointWalkTests(SharedHost host)
{
    // Unsafe calls that are open to everybody; each has its own protection. Another one must be thought about first.
    private static readonly string[] OpenUnsafe = ["POST /api/v1/token", "POST /hubs/leaderboard/negotiate"];

    [Fact]
    public void Every_endpoint_says_who_may_call_it()
    {
        var all = WalkedEndpoint.All(host);
        var silent = all.Where(e => !e.AllowsAnonymous && (e.Policies.Count == 0 || e.Policies.Any(p => p is null || !PolicyTable.Knows(p))));
        Assert.True(all.Count > 50, $"Only {all.Count} endpoints were found.");
        Assert.Empty(silent.Select(e => e.ToString()));
    }

    [Fact]
    public void What_changes_something_is_open_to_everybody_only_where_it_must_be()
    {
        var open = WalkedEndpoint.All(host).Where(e => e.IsApi && e.IsUnsafe && (e.AllowsAnonymous || e.Policies.All(p => PolicyTable.Admits(p!, PolicyTable.Anonymous))));
        Assert.Empty(open.Select(e => e.ToString()).Except(OpenUnsafe));
    }

    [Fact]
    public async Task Everybody_gets_in_where_the_policy_says_and_nowhere_else()
    {
        var audience = await Audience.GatherAsync(host);
        var wrong = new List<string>();
        foreach (var endpoint in WalkedEndpoint.All(host).Where(e => !e.AllowsAnonymous))
        {
            foreach (var (role, caller) in audience.Callers)
            {
                var answer = await caller.SendAsync(endpoint.Method, endpoint.AddressAt(audience.Contest.Slug), null);
                var expected = endpoint.Policies.All(p => PolicyTable.Admits(p!, role)) ? "in" : endpoint.Policies.Any(p => PolicyTable.IsUnknown(p!, role)) ? "sign in first" : "not yours";
                var found = Found(endpoint, answer);
                if (found != expected)
                {
                    wrong.Add($"{endpoint} as {role}: expected '{expected}', found '{found}' ({answer.Code}) {answer.Text[..Math.Min(200, answer.Text.Length)]}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_cookie_from_another_site_changes_nothing()
    {
        var contest = await host.CreateEventAsync();
        var organiser = host.WithCookie(host.Organiser);
        (await organiser.GetAsync($"{contest.Api}/audit")).Expect(200);
        foreach (var endpoint in WalkedEndpoint.All(host).Where(e => e.IsUnsafe && e.Route.StartsWith("/api/", StringComparison.Ordinal)))
        {
            var path = endpoint.AddressAt(contest.Slug);
            (await organiser.SendAsync(endpoint.Method, path, null, ("Origin", "http://elsewhere.example"))).Expect(403, "cross_site");
            (await organiser.SendAsync(endpoint.Method, path, null, ("Origin", "null"))).Expect(403, "cross_site");
            (await organiser.SendAsync(endpoint.Method, path, null)).Expect(403, "cross_site");
            (await organiser.SendAsync(endpoint.Method, path, null, ("Origin", host.Address), ("Sec-Fetch-Site", "same-site"))).Expect(403, "cross_site");
            var ours = await organiser.SendAsync(endpoint.Method, path, null, ("Origin", host.Address));
            Assert.DoesNotContain("cross_site", ours.Errors);
        }
    }

    [Fact]
    public async Task An_unsafe_form_of_a_page_needs_its_antiforgery_token()
    {
        var contest = await host.CreateEventAsync();
        var organiser = host.WithCookie(host.Organiser);
        foreach (var endpoint in WalkedEndpoint.All(host).Where(e => e.IsUnsafe && !e.IsApi && !e.AllowsAnonymous))
        {
            var form = new FormUrlEncodedContent([new("_handler", "anything"), new("phase", "Open")]);
            var answer = await organiser.SendAsync(endpoint.Method, endpoint.AddressAt(contest.Slug), form);
            Assert.True(answer.Code is 400 or 403, $"{endpoint}: {answer.Code} {answer.Text}");
        }
    }

    [Fact]
    public async Task An_unknown_address_is_not_found_and_a_known_one_tells_the_right_method_and_type()
    {
        foreach (var caller in new[] { host.Anonymous(), host.Organiser })
        {
            (await caller.GetAsync("/api/v1/nothing")).Expect(404, "http_404");
            (await caller.GetAsync("/nothing/here")).Expect(404);
            (await caller.GetAsync("/nothing.png")).Expect(404);
        }

        (await host.Organiser.DeleteAsync("/api/v1/events")).Expect(405, "http_405");
        using var text = new StringContent("a kit");
        (await host.Organiser.SendAsync("POST", "/api/v1/events", text)).Expect(415);
    }

    private static string Found(WalkedEndpoint endpoint, Answer answer) => answer.Code switch
    {
        >= 500 => "broken",
        401 => "sign in first",
        302 when answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal) => "sign in first",
        403 when !endpoint.IsApi || answer.Errors.Contains("http_403") => "not yours",
        _ => "in",
    };
}
