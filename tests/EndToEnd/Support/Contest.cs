using System.Text.Json;

namespace EndToEnd.Support;

/// <summary>One event, prepared through the API as tools would.</summary>
public sealed class Contest(Api organiser, string slug)
{
    private int _people;

    public string Slug => slug;

    public Api Organiser => organiser;

    /// <summary>The event's page.</summary>
    public string Page => $"/e/{slug}";

    private string Path => $"/api/v1/events/{slug}";

    /// <summary>Creates accounts of a role.</summary>
    /// <param name="role">participant, judge or moderator.</param>
    /// <param name="count">How many.</param>
    /// <param name="displayName">Their name, where one is shown; a number follows.</param>
    public async Task<IReadOnlyList<Person>> AddAsync(string role, int count, string displayName = "The Borrowed Chords")
    {
        var rows = Enumerable.Range(0, count).Select(_ => Interlocked.Increment(ref _people)).Select(n => new
        {
            externalId = $"X{n}",
            userName = $"{slug.Replace('-', '.')}.{role[..2]}{n}",
            displayName = $"{displayName} {n}",
            role,
        });
        var results = await organiser.PostAsync($"{Path}/accounts", rows.ToArray());
        return [.. results.EnumerateArray().Select(r => new Person(Text(r, "userName"), Text(r, "password"), Text(r, "signInUrl")))];
    }

    public async Task<Person> AddAsync(string role) => (await AddAsync(role, 1))[0];

    /// <summary>Signs somebody in for a token.</summary>
    public Task<Api> ApiOfAsync(Person person) => Api.SignInAsync(organiser.Address, person.UserName, person.Password);

    /// <summary>Moves on, step by step; obstacles that can be overridden are.</summary>
    public async Task MoveAsync(params string[] phases)
    {
        foreach (var phase in phases)
        {
            await organiser.PostAsync($"{Path}/phase", new { phase, force = true });
        }
    }

    /// <summary>Hands in a small tune and gives the entry's id.</summary>
    public async Task<string> SubmitAsync(Api participant, string title, int tune = 1, int bars = 2) =>
        await SubmitAsync(participant, title, Tune.Of(tune, bars));

    public async Task<string> SubmitAsync(Api participant, string title, byte[] midi)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(midi), "file", "tune.mid" }, { new StringContent(title), "title" } };
        return Text(await participant.PostAsync($"{Path}/submissions", form), "id");
    }

    /// <summary>Asks a generator for music and gives the job's id.</summary>
    public async Task<string> ComposeAsync(Api participant, string plugin, int count = 1) =>
        Text(await participant.PostAsync($"{Path}/compositions", new { plugin, task = "compose", seed = 7, count }), "id");

    /// <summary>Hands in a plugin.</summary>
    public async Task UploadPluginAsync(Api participant, byte[] zip)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(zip), "plugin", "plugin.zip" } };
        await participant.PostAsync($"{Path}/plugin-uploads", form);
    }

    /// <summary>Has an AI judge score all entries; it goes on by itself.</summary>
    public Task JudgeAsync(string plugin) => organiser.PostAsync($"{Path}/ai-judgings", new { plugin });

    /// <summary>Every entry.</summary>
    public async Task<IReadOnlyList<Entry>> EntriesAsync()
    {
        var page = await organiser.GetAsync($"{Path}/submissions");
        return [.. page.GetProperty("entries").EnumerateArray().Select(e => new Entry(Text(e, "id"), Text(e, "title")))];
    }

    /// <summary>Scores every criterion alike.</summary>
    public Task<JsonElement> ScoreAsync(Api judge, string entry, int score, string round = "qualifiers") =>
        judge.PutAsync($"{Path}/rounds/{round}/scores/{entry}", new { values = new { originality = score, balance = score, emotional = score } });

    /// <summary>What the judge has given an entry, as the host keeps it; null: nothing.</summary>
    public async Task<JsonElement?> GivenAsync(Api judge, string entry)
    {
        var sheet = await judge.GetAsync($"{Path}/submissions");
        var score = sheet.GetProperty("entries").EnumerateArray().Single(e => Text(e, "id") == entry).GetProperty("score");
        return score.ValueKind == JsonValueKind.Null ? null : score;
    }

    /// <summary>Sets a round's board: live, held or frozen.</summary>
    public Task PublishAsync(string mode, string round = "qualifiers") => organiser.PostAsync($"{Path}/publication", new { round, mode });

    /// <summary>The board as anybody gets it, to the byte.</summary>
    public Task<byte[]> BoardAsync(string query = "") => organiser.Anonymous().BytesAsync($"{Path}/leaderboard{query}");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
