using EventHost.Tests.Support;

namespace EventHost.Tests.Security;

/// <summary>Sign-in for a token, in a host whose clock is this class's own.</summary>
public sealed class TokenTests(TestHost host) : IClassFixture<TestHost>
{
    private Task<Answer> TryAsync(string userName, string password) => host.Anonymous().PostAsync("/api/v1/token", new { userName, password });

    [Fact]
    public async Task Unknown_wrong_locked_and_endless_all_get_the_same_answer()
    {
        var contest = await host.CreateEventAsync();
        var person = await contest.AddAsync("participant");
        var wrong = (await TryAsync(person.UserName, "wrong")).Expect(401, "sign_in");
        foreach (var (name, password) in new[] { ("no.such.name", "wrong"), (person.UserName, ""), ("", ""), ("no such name", "x"), (person.UserName, new string('x', 5000)) })
        {
            var other = (await TryAsync(name, password)).Expect(401);
            Assert.Equal(Body(wrong), Body(other));
        }
    }

    [Fact]
    public async Task After_ten_wrong_tries_the_account_rests_and_so_does_the_name()
    {
        var contest = await host.CreateEventAsync();
        var person = await contest.AddAsync("participant");
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        for (var i = 0; i < 10; i++)
        {
            (await TryAsync(person.UserName, "wrong")).Expect(401);
        }

        (await TryAsync(person.UserName, person.Password)).Expect(429, "too_many_tries");
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await TryAsync(person.UserName, person.Password)).Expect(401, "sign_in");
        (await person.GetAsync($"{contest.Api}/submissions")).Expect(200);
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        (await TryAsync(person.UserName, person.Password)).Expect(200);
    }

    [Fact]
    public async Task An_unknown_name_is_slowed_down_like_a_known_one()
    {
        for (var i = 0; i < 10; i++)
        {
            (await TryAsync("not.a.soul", "wrong")).Expect(401);
        }

        var refused = (await TryAsync("not.a.soul", "wrong")).Expect(429, "too_many_tries");
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
        (await TryAsync("NOT.A.SOUL", "wrong")).Expect(429, "too_many_tries");
    }

    [Fact]
    public async Task A_token_says_its_roles_and_ends_by_itself()
    {
        // In a host of its own: after so many hours the other tests' tokens would have ended too.
        await using var own = new TestHost();
        await own.InitializeAsync();
        var contest = await own.CreateEventAsync();
        var person = await contest.AddAsync("judge");
        var answer = (await own.Anonymous().PostAsync("/api/v1/token", new { userName = person.UserName, password = person.Password })).Expect(200).Json;
        Assert.Equal(["judge"], answer.List("roles").Select(r => r.GetString()));
        Assert.Equal(own.Clock.GetUtcNow().AddHours(12), answer.At("expiresAt").GetDateTimeOffset());
        (await new Caller(own.Address, "forged") { Token = answer.Text("accessToken")[..^4] + "AAAA" }.GetAsync($"{contest.Api}/submissions")).Expect(401);
        (await person.GetAsync($"{contest.Api}/submissions")).Expect(200);
        own.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));
        (await person.GetAsync($"{contest.Api}/submissions")).Expect(401);
    }

    private static string Body(Answer answer) => System.Text.RegularExpressions.Regex.Replace(answer.Text, "\"traceId\":\"[^\"]*\"", "");
}
