using System.Collections.Concurrent;
using System.Text.Json;
using EventSuite.Core.Accounts;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;

namespace EventSuite.Core.Tests.Support;

/// <summary>
/// A generator <c>maker</c> and a judge <c>ear</c> that do what the test says. The generator has one parameter,
/// <c>length</c>, of 1 to 9.
/// </summary>
internal sealed class ScriptedPlugins : IPluginDesk, IPluginRunner
{
    public const string Generator = "maker";
    public const string Judge = "ear";

    /// <summary>What is made of an order; by default a file for each composition that shows its seed.</summary>
    public Func<GenerateOrder, IProgress<PluginProgress>?, CancellationToken, Task<Outcome<GeneratedMusic>>> Generate { get; set; } =
        (order, _, _) => Task.FromResult<Outcome<GeneratedMusic>>(Made(order));

    /// <summary>What is said of a file; by default its last byte.</summary>
    public Func<AiJudgeOrder, CancellationToken, Task<Outcome<AiJudgment>>> Judging { get; set; } =
        (order, _) => Task.FromResult<Outcome<AiJudgment>>(Judged(order.Midi.Span[^1]));

    public bool Deterministic { get; set; } = true;

    /// <summary>Whose the generator is alone; null: everybody's.</summary>
    public Guid? OnlyFor { get; set; }

    public string JudgeHash { get; set; } = "hash-1";

    public ConcurrentQueue<GenerateOrder> Orders { get; } = [];

    public ConcurrentQueue<AiJudgeOrder> Judgings { get; } = [];

    public static GeneratedMusic Made(GenerateOrder order) => new(
        [.. Enumerable.Range(0, order.Count).Select(i => new GeneratedPiece(FakeInspector.File(mark: (byte)(order.Seed + i)), $"Piece {i + 1}", null))],
        new PluginVersion(order.PluginId, "1.0.0", "hash"), order.Parameters, TimeSpan.FromSeconds(1));

    public static AiJudgment Judged(double score, string hash = "hash-1") =>
        new(score, [new AiJudgmentPart("Pitch", score, 1, "It sings.")], "By ear.", new PluginVersion(Judge, "1.0.0", hash), TimeSpan.FromSeconds(1));

    public IReadOnlyList<PluginSummary> List() => [Summary(Generator, PluginKind.Generator, "hash") with { OnlyFor = OnlyFor }, Summary(Judge, PluginKind.Judge, JudgeHash)];

    public PluginSummary? Find(string id) => List().FirstOrDefault(p => p.Id == id);

    public Outcome<GenerateOrder> Check(GenerateOrder order)
    {
        var faults = new List<Fault>();
        if (order.PluginId != Generator)
        {
            return PluginFaults.Unknown(order.PluginId);
        }

        var length = order.Parameters.TryGetValue("length", out var given) ? given.GetInt32() : 4;
        if (length is < 1 or > 9)
        {
            faults.Add(Fault.Invalid("parameter_range", "length is 1 to 9.", "parameters.length"));
        }

        faults.AddRange(order.Parameters.Keys.Where(k => k != "length").Select(k => Fault.Invalid("parameter_unknown", "There is only length.", $"parameters.{k}")));
        return faults.Count > 0
            ? faults
            : order with { Parameters = new Dictionary<string, JsonElement> { ["length"] = JsonSerializer.SerializeToElement(length) } };
    }

    public Task<Outcome<GeneratedMusic>> GenerateAsync(GenerateOrder order, IProgress<PluginProgress>? progress, CancellationToken cancellation)
    {
        Orders.Enqueue(order);
        return Generate(order, progress, cancellation);
    }

    public Task<Outcome<AiJudgment>> JudgeAsync(AiJudgeOrder order, IProgress<PluginProgress>? progress, CancellationToken cancellation)
    {
        Judgings.Enqueue(order);
        return Judging(order, cancellation);
    }

    public Task<Outcome<PluginSummary>> DisableAsync(string key, Actor actor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Outcome<PluginSummary>> EnableAsync(string key, Actor actor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Outcome<PluginSummary>> StartAgainAsync(string key, Actor actor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Outcome<PluginSummary>> ApproveAsync(string key, Actor actor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Outcome<Done>> RejectAsync(string key, Actor actor, CancellationToken cancellation) => throw new NotSupportedException();

    private PluginSummary Summary(string id, PluginKind kind, string hash) => new()
    {
        Key = id,
        Id = id,
        Name = id,
        Version = "1.0.0",
        Kind = kind,
        Deterministic = Deterministic,
        State = PluginState.Ready,
        Reason = "It answered.",
        Since = SmallEvent.Opens,
        Sandbox = SandboxLevel.Process,
        SandboxReason = "A script.",
        ContentHash = hash,
    };
}
