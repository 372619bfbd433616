using System.Text.Json;
using EventSuite.Bench.Viewers.Host;

namespace EventSuite.Bench.Studio;

/// <summary>A participant with a project in the studio: one version that is edited again and again, and what plugins made beside it.</summary>
internal sealed class StudioUser(ContestApi api, string slug, string token, int seed)
{
    private readonly Scribble _piece = new(seed);

    // Ids and seeds of jobs: never used by two at once, since a project begins before jobs do.
    private readonly Random _random = new(seed);
    private Guid _project;
    private Guid _sample;
    private Guid _edited;
    private int _revision;

    /// <summary>Bearer token.</summary>
    public string Token => token;

    /// <summary>Where what differs from one participant to the next comes from.</summary>
    public int Seed => seed;

    /// <summary>Begins the project from a sample, and a first edit of it.</summary>
    public async Task BeginAsync()
    {
        (_sample, _edited) = (Ids.Next(_random), Ids.Next(_random));
        var project = await api.PostAsync($"events/{slug}/studio/projects", token, new { title = "Bench" });
        _project = project.GetProperty("id").GetGuid();
        await PutAsync(_sample, new { sample = "night-bus" });
        await SaveAsync();
    }

    /// <summary>One more edit is kept: the same version with a higher revision, as the studio sends it. One at a time.</summary>
    public Task<JsonElement> SaveAsync() =>
        PutAsync(_edited, new { kind = "edited", midi = _piece.Next(), revision = ++_revision, parent = _sample });

    /// <summary>Asks for a composition; the job as it was taken. One at a time.</summary>
    public Task<JsonElement> AskAsync(string plugin) =>
        api.PostAsync($"events/{slug}/compositions", token, new { plugin, task = "compose", parameters = new { }, count = 1, seed = _random.Next() });

    /// <summary>A job as it stands.</summary>
    public Task<JsonElement> JobAsync(Guid job) => api.GetAsync($"jobs/{job}", token);

    /// <summary>Cancels a job; one that is over stays as it is.</summary>
    public Task<JsonElement> CancelAsync(Guid job) => api.DeleteAsync($"jobs/{job}", token);

    /// <summary>Keeps what a job made, beside the others.</summary>
    public Task<JsonElement> KeepAsync(Guid job) => PutAsync(Ids.Next(_random), new { parent = _sample, jobId = job, index = 1 });

    private Task<JsonElement> PutAsync(Guid version, object body) =>
        api.PutAsync($"events/{slug}/studio/projects/{_project}/versions/{version}", token, body);
}
