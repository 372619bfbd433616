using System.Text.Json;

namespace EventHost.Tests.Support;

/// <summary>One event of a host, driven through the API as its people would.</summary>
public sealed class Contest(TestHost host, string slug)
{
    private int _people;

    public string Slug => slug;

    public TestHost Host => host;

    public Caller Organiser => host.Organiser;

    public string Api => $"/api/v1/events/{slug}";

    /// <summary>Adds people through the accounts endpoint and signs them in.</summary>
    public async Task<IReadOnlyList<Caller>> AddAsync(string role, int count, string? team = null)
    {
        var rows = Enumerable.Range(0, count).Select(_ => Row(role, team)).ToArray();
        var results = (await Organiser.PostAsync($"{Api}/accounts", rows)).Expect(200).Json;
        return await Task.WhenAll(results.EnumerateArray().Select(r =>
        {
            Assert.Equal("created", r.Text("status"));
            return host.SignInAsync(r.Text("userName"), r.Text("password"));
        }));
    }

    public async Task<Caller> AddAsync(string role) => (await AddAsync(role, 1))[0];

    /// <summary>A row of accounts with a name that nobody has yet.</summary>
    public AccountRow Row(string role, string? team = null)
    {
        var n = Interlocked.Increment(ref _people);
        var name = $"{slug.Replace('-', '.')}.{role[..2]}{n}";
        return new AccountRow($"X{n}", name, $"The {role} number {n}", role, team, null);
    }

    public async Task<JsonElement> MoveAsync(string phase, bool force = true) =>
        (await Organiser.PostAsync($"{Api}/phase", new { phase, force })).Expect(200).Json;

    /// <summary>Moves on, step by step, to a phase; obstacles that can be overridden are.</summary>
    public async Task MoveThroughAsync(params string[] phases)
    {
        foreach (var phase in phases)
        {
            await MoveAsync(phase);
        }
    }

    /// <summary>Hands in a composition that must be accepted.</summary>
    public async Task<Guid> SubmitAsync(Caller participant, string title, int tune = 1) =>
        (await participant.SubmitAsync(slug, Tunes.Tune(tune), title)).Expect(201).Json.Id();

    /// <summary>Scores every criterion of the sample kit alike.</summary>
    public Task<Answer> ScoreAsync(Caller judge, Guid entry, int score, string round = "qualifiers", string? key = null, string? comment = null) =>
        ScoreAsync(judge, entry, Scores(score), round, key, comment);

    public Task<Answer> ScoreAsync(
        Caller judge, Guid entry, IReadOnlyDictionary<string, int> values, string round = "qualifiers", string? key = null, string? comment = null) =>
        judge.PutAsync($"{Api}/rounds/{round}/scores/{entry}", new { values, comment }, key is null ? [] : [("Idempotency-Key", key)]);

    public static Dictionary<string, int> Scores(int score) => new() { ["originality"] = score, ["balance"] = score, ["emotional"] = score };

    public Task<Answer> BoardAsync(Caller? viewer = null, string query = "", string? etag = null) =>
        (viewer ?? host.Anonymous()).GetAsync($"{Api}/leaderboard{query}", etag is null ? [] : [("If-None-Match", etag)]);

    public async Task PublishAsync(string mode, string round = "qualifiers") =>
        (await Organiser.PostAsync($"{Api}/publication", new { round, mode })).Expect(200);

    /// <summary>The audit log's lines of this event, oldest first.</summary>
    public async Task<IReadOnlyList<JsonElement>> AuditAsync() =>
        [.. (await Organiser.GetAsync($"{Api}/audit?limit=1000")).Expect(200).Json.EnumerateArray().Reverse()];
}
