using EventHost.Tests.Support;

namespace EventHost.Tests.Security;

/// <summary>Events that are not for everybody stay hidden from strangers, wherever they look.</summary>
public sealed class VisibilityTests(SharedHost host)
{
    private const string Title = "Behind the velvet curtain";

    private Task<Contest> CreateAsync(string visibility) => host.CreateEventAsync(kit => kit
        .Change("event.json", "EventSuite Got Talent", Title)
        .Change("event.json", "\"visibility\": \"public\"", $"\"visibility\": \"{visibility}\"")
        .Change("event.json", "\"code\": null", "\"code\": \"back-stage\""));

    [Theory]
    [InlineData("code")]
    [InlineData("members")]
    public async Task Strangers_find_it_neither_in_the_list_nor_in_its_places_nor_live(string visibility)
    {
        var contest = await CreateAsync(visibility);
        var stranger = await (await host.CreateEventAsync()).AddAsync("organiser");
        await using var live = await HubClient.ConnectAsync(host, stranger);
        foreach (var caller in new[] { host.Anonymous(), stranger })
        {
            Assert.DoesNotContain(contest.Slug, (await caller.GetAsync("/api/v1/events")).Expect(200).Text);
            foreach (var place in new[] { contest.Api, $"{contest.Api}/leaderboard", $"{contest.Api}/results.csv", $"{contest.Api}/results.json", $"/e/{contest.Slug}", $"/e/{contest.Slug}/agenda" })
            {
                var answer = await caller.GetAsync(place);
                Assert.True(answer.Code is 401 or 403 or 404 or 302, $"{place}: {answer.Code} {answer.Text}");
                Assert.DoesNotContain(Title, answer.Text);
            }

            Assert.DoesNotContain(Title, (await caller.GetAsync("/")).Text);
        }

        var hidden = await Assert.ThrowsAsync<HubRefusal>(() => live.WatchAsync(contest.Slug));
        var missing = await Assert.ThrowsAsync<HubRefusal>(() => live.WatchAsync("no-such-event"));
        Assert.Equal(missing.Message.Replace("no-such-event", contest.Slug), hidden.Message);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("members")]
    public async Task Members_see_it_everywhere(string visibility)
    {
        var contest = await CreateAsync(visibility);
        var member = await contest.AddAsync("participant");
        await using var live = await HubClient.ConnectAsync(host, member);
        Assert.Contains(contest.Slug, (await member.GetAsync("/api/v1/events")).Expect(200).Text);
        Assert.Equal(Title, (await member.GetAsync(contest.Api)).Expect(200).Json.Text("title"));
        (await contest.BoardAsync(member)).Expect(200);
        Assert.Equal(contest.Slug, (await live.WatchAsync(contest.Slug)).Text("event"));
    }

    [Fact]
    public async Task The_code_opens_its_own_event_and_is_kept_in_a_cookie()
    {
        var contest = await CreateAsync("code");
        var visitor = host.Anonymous();
        Assert.True((await visitor.GetAsync($"{contest.Api}?code=wrong-code")).Code is 401 or 403 or 404);
        var opened = (await visitor.GetAsync($"{contest.Api}?code=back-stage")).Expect(200);
        var cookie = opened.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie);
        var again = new Caller(host.Address, "visitor") { Cookie = cookie.Split(';')[0] };
        (await again.GetAsync($"{contest.Api}/leaderboard")).Expect(200);
        await using var live = await HubClient.ConnectAsync(host, query: "?code=back-stage");
        Assert.Equal(contest.Slug, (await live.WatchAsync(contest.Slug)).Text("event"));
        Assert.DoesNotContain(Title, (await again.GetAsync("/api/v1/events")).Text);
    }

    [Fact]
    public async Task A_code_does_not_open_an_event_for_members_only()
    {
        var contest = await CreateAsync("members");
        Assert.True((await host.Anonymous().GetAsync($"{contest.Api}?code=back-stage")).Code is 401 or 403 or 404);
    }
}
