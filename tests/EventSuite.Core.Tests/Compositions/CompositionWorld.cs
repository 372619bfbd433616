using System.Text.Json;
using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.Compositions;

/// <summary>The small event with plugins of the test's own.</summary>
internal sealed class CompositionWorld(ContestWorld contest) : IAsyncDisposable
{
    private readonly SeededRandomness _random = new(50);

    public ContestWorld Contest => contest;

    public ScriptedPlugins Plugins { get; } = new();

    public CompositionQueue Queue { get; private set; } = new();

    public RequestComposition Request => new(contest.Store, Plugins, Plugins, contest.Inspector, Queue, _random, contest.Time);

    public RunComposition Run => new(contest.Store, Plugins, contest.Inspector, Queue, contest.Time);

    public CancelComposition Cancel => new(contest.Store, Queue, contest.Time);

    public RecoverCompositions Recover => new(contest.Store, Queue, contest.Time);

    public static async Task<CompositionWorld> OpenAsync() => new(await ContestWorld.OpenAsync());

    public Task<Outcome<CompositionJob>> AskAsync(
        Actor actor, long? seed = 1, int? count = null, string? key = null, int? length = null, params CompositionInput[] inputs) =>
        Request.ExecuteAsync(ContestWorld.Slug, actor, new CompositionRequest(
            ScriptedPlugins.Generator, "compose",
            length is { } n ? new Dictionary<string, JsonElement> { ["length"] = JsonSerializer.SerializeToElement(n) } : [],
            seed, count, inputs, key));

    public CompositionJob Find(Guid id) => contest.Read(s => s.FindComposition(id)!);

    /// <summary>Does the next job.</summary>
    public async Task<CompositionJob> WorkAsync(CancellationToken stopping = default)
    {
        using var running = await Queue.TakeAsync(TestContext.Current.CancellationToken);
        await Run.ExecuteAsync(running, stopping);
        return Find(running.Id);
    }

    /// <summary>What is in memory is gone, as after a kill.</summary>
    public async Task RestartAsync()
    {
        Queue.Dispose();
        Queue = new CompositionQueue();
        await Recover.ExecuteAsync();
    }

    public ValueTask DisposeAsync()
    {
        Queue.Dispose();
        return contest.DisposeAsync();
    }
}
