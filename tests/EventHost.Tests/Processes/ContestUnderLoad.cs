using System.Collections.Concurrent;
using System.Security.Cryptography;
using EventHost.Tests.Support;

namespace EventHost.Tests.Processes;

/// <summary>Two events on one host: in one participants hand in, in the other judges score, all at once; what the host acknowledged is kept here.</summary>
internal sealed class ContestUnderLoad
{
    private const string Open = "open-stage";
    private const string Judged = "judged-stage";
    private const int Tunes = 6;

    private readonly ConcurrentDictionary<Guid, string> _entries = new();
    private readonly ConcurrentDictionary<(string Judge, Guid Entry), (int Revision, int Score)> _scores = new();
    private readonly List<Caller> _participants = [];
    private readonly List<Caller> _judges = [];
    private Guid[] _tunes = [];
    private Caller _organiser = null!;
    private int _acknowledged;
    private int _scored;

    /// <summary>Scores that were acknowledged.</summary>
    public int Scores => _scored;

    /// <summary>Entries that were acknowledged.</summary>
    public int Entries => _entries.Count;

    public static async Task<ContestUnderLoad> SetUpAsync(string address)
    {
        var load = new ContestUnderLoad { _organiser = await SignInAsync(address, "organiser", TestHost.OrganiserPassword) };
        foreach (var slug in new[] { Open, Judged })
        {
            var kit = Kit.Sample().Change("event.json", "\"entries\": 3", "\"entries\": 100");
            (await load._organiser.PostKitAsync($"/api/v1/events?slug={slug}&clock=manual", kit.Zip())).Expect(201);
        }

        load._participants.AddRange(await load.AddAsync(address, Open, "participant", 3));
        var composer = (await load.AddAsync(address, Judged, "participant", 1))[0];
        load._judges.AddRange(await load.AddAsync(address, Judged, "judge", 3));
        await load.MoveAsync(Open, "Open");
        await load.MoveAsync(Judged, "Open");
        load._tunes = await Task.WhenAll(Enumerable.Range(0, Tunes).Select(async i =>
            (await composer.SubmitAsync(Judged, Support.Tunes.Tune(i), $"Tune{i}")).Expect(201).Json.Id()));
        await load.MoveAsync(Judged, "Closed");
        await load.MoveAsync(Judged, "Qualifiers");
        return load;
    }

    /// <summary>Everybody works until so many more are acknowledged; then, in the middle of it, the host is killed.</summary>
    public async Task RunUntilAsync(string address, int acknowledged, Func<Task> kill, int round)
    {
        _acknowledged = 0;
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Acknowledge()
        {
            if (Interlocked.Increment(ref _acknowledged) == acknowledged)
            {
                enough.TrySetResult();
            }
        }

        var workers = _participants.Select(p => SubmitAsync(p.At(address), round, Acknowledge))
            .Concat(_judges.Select((j, n) => ScoreAsync(j.At(address), n, Acknowledge))).ToList();
        var working = Task.WhenAll(workers);
        await Task.WhenAny(enough.Task, working).WaitAsync(TimeSpan.FromMinutes(1));
        Assert.True(enough.Task.IsCompleted, $"The work ended after {_acknowledged} of {acknowledged}: {working.Exception}");
        await kill();
        await working;
    }

    /// <summary>Everything that was acknowledged is there, with the tokens that were given before the kill.</summary>
    public async Task VerifyAsync(string address)
    {
        var kept = (await _organiser.At(address).GetAsync($"/api/v1/events/{Open}/submissions")).Expect(200).Json.List("entries").ToDictionary(e => e.Id(), e => e.Text("sha256"));
        foreach (var (id, sha256) in _entries)
        {
            Assert.True(kept.TryGetValue(id, out var found) && found == sha256, $"The entry {id} was acknowledged and is lost.");
            var file = (await _organiser.At(address).GetAsync($"/api/v1/submissions/{id}/midi")).Expect(200).Bytes;
            Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(file)));
        }

        foreach (var judge in _judges)
        {
            var list = (await judge.At(address).GetAsync($"/api/v1/events/{Judged}/submissions")).Expect(200).Json.List("entries").ToDictionary(e => e.Id());
            foreach (var (key, (revision, score)) in _scores.Where(s => s.Key.Judge == judge.UserName))
            {
                // One more may have been kept whose answer the kill cut off.
                var found = list[key.Entry].At("score");
                Assert.InRange(found.Number("revision"), revision, revision + 1);
                Assert.True(found.Number("revision") > revision || found.At("values").Number("balance") == score, $"Revision {revision} of {key} has other values.");
            }
        }
    }

    private async Task SubmitAsync(Caller participant, int round, Action acknowledge)
    {
        try
        {
            for (var i = 0; i < 33; i++)
            {
                var file = Support.Tunes.Tune((round * 33) + i);
                var answer = await participant.SubmitAsync(Open, file, $"Tune{round}x{i}");
                _entries[answer.Expect(201).Json.Id()] = Convert.ToHexStringLower(SHA256.HashData(file));
                acknowledge();
            }
        }
        catch (HttpRequestException)
        {
            // The host was killed: what this call sent was not acknowledged.
        }
    }

    private async Task ScoreAsync(Caller judge, int number, Action acknowledge)
    {
        try
        {
            for (var i = number; ; i++)
            {
                var entry = _tunes[i % Tunes];
                var score = 1 + (i % 5);
                var answer = await judge.PutAsync($"/api/v1/events/{Judged}/rounds/qualifiers/scores/{entry}", new { values = Contest.Scores(score) });
                _scores[(judge.UserName, entry)] = (answer.Expect(200).Json.Number("revision"), score);
                Interlocked.Increment(ref _scored);
                acknowledge();
            }
        }
        catch (HttpRequestException)
        {
            // As above.
        }
    }

    private async Task<List<Caller>> AddAsync(string address, string slug, string role, int count)
    {
        var rows = Enumerable.Range(1, count).Select(n => new AccountRow($"{role}{n}", $"{slug[..4]}.{role}{n}", $"The {role} number {n}", role, null, null));
        var made = (await _organiser.PostAsync($"/api/v1/events/{slug}/accounts", rows)).Expect(200).Json;
        var people = new List<Caller>();
        foreach (var row in made.EnumerateArray())
        {
            people.Add(await SignInAsync(address, row.Text("userName"), row.Text("password")));
        }

        return people;
    }

    private async Task MoveAsync(string slug, string phase) =>
        (await _organiser.PostAsync($"/api/v1/events/{slug}/phase", new { phase, force = true })).Expect(200);

    private static async Task<Caller> SignInAsync(string address, string userName, string password)
    {
        var answer = await new Caller(address, userName).PostAsync("/api/v1/token", new { userName, password });
        return new Caller(address, userName) { Token = answer.Expect(200).Json.Text("accessToken") };
    }
}
