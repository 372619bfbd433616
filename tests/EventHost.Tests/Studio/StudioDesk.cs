using System.Text.Json;
using EventHost.Tests.Support;

namespace EventHost.Tests.Studio;

/// <summary>A participant at work in the studio, through the API.</summary>
internal sealed class StudioDesk(Contest contest, Caller caller)
{
    private static int _keys;

    public string Api => $"{contest.Api}/studio";

    public Caller Caller => caller;

    public async Task<Guid> ProjectAsync(string title) =>
        (await caller.PostAsync($"{Api}/projects", new { title })).Expect(201).Json.Id();

    public string PathOf(Guid project, Guid version) => $"{Api}/projects/{project}/versions/{version}";

    public Task<Answer> PutAsync(Guid project, Guid version, object body) => caller.PutAsync(PathOf(project, version), body);

    /// <summary>Keeps a version that must be accepted.</summary>
    public async Task<Guid> SaveAsync(Guid project, object body)
    {
        var key = NewKey();
        (await PutAsync(project, key, body)).Expect(200);
        return key;
    }

    public Task<Guid> SaveTuneAsync(Guid project, int tune, Guid? parent = null, string kind = "edited") =>
        SaveAsync(project, new { parent, kind, label = $"Tune {tune}", midi = Convert.ToBase64String(Tunes.Tune(tune)) });

    public Task<Answer> SubmitAsync(Guid project, Guid version, object? body = null, string? key = null) =>
        caller.PostAsync($"{PathOf(project, version)}/entry", body ?? new { }, key is null ? [] : [("Idempotency-Key", key)]);

    public async Task<JsonElement> OpenAsync(Guid project) => (await caller.GetAsync($"{Api}/projects/{project}")).Expect(200).Json;

    /// <summary>A key that no other call has given.</summary>
    public static Guid NewKey() => new(Interlocked.Increment(ref _keys), 0x6a3c, 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
