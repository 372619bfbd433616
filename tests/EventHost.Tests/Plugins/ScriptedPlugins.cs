using System.Text.Json;
using EventHost.Tests.Support;
using EventSuite.Core.Accounts;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;

namespace EventHost.Tests.Plugins;

/// <summary>A generator <c>maker</c> (parameter <c>tune</c>, 1 to 99) and a judge <c>ear</c> that do what the test says.</summary>
internal sealed class ScriptedPlugins : IPluginDesk, IPluginRunner
{
    public const string Generator = "maker";
    public const string Judge = "ear";

    public static readonly Func<GenerateOrder, IProgress<PluginProgress>?, CancellationToken, Task<Outcome<GeneratedMusic>>> AtOnce =
        (order, _, _) => Task.FromResult<Outcome<GeneratedMusic>>(Made(order));

    public Func<GenerateOrder, IProgress<PluginProgress>?, CancellationToken, Task<Outcome<GeneratedMusic>>> Generate { get; set; } = AtOnce;

    public Func<AiJudgeOrder, CancellationToken, Task<Outcome<AiJudgment>>> Judging { get; set; } =
        (_, _) => Task.FromResult<Outcome<AiJudgment>>(PluginFaults.MusicNotUsable("No test has said what to hear in it."));

    /// <summary>Another one is another judge, which has judged nothing yet.</summary>
    public string JudgeHash { get; set; } = "hash";

    public static GeneratedMusic Made(GenerateOrder order) => new(
        [.. Enumerable.Range(0, order.Count).Select(i => new GeneratedPiece(Tunes.Tune((int)((order.Seed + i) % 99) + 1), $"Piece {i + 1}", "Made by a script."))],
        new PluginVersion(order.PluginId, "1.0.0", "hash"), order.Parameters, TimeSpan.FromSeconds(1));

    public AiJudgment Judged(double score) =>
        new(score, [new AiJudgmentPart("Pitch", score, 1, "It sings.")], "By ear.", new PluginVersion(Judge, "1.0.0", JudgeHash), TimeSpan.FromSeconds(1));

    public IReadOnlyList<PluginSummary> List() => [Summary(Generator, PluginKind.Generator), Summary(Judge, PluginKind.Judge)];

    public PluginSummary? Find(string id) => List().FirstOrDefault(p => p.Id == id);

    public Outcome<GenerateOrder> Check(GenerateOrder order)
    {
        if (order.PluginId != Generator)
        {
            return PluginFaults.Unknown(order.PluginId);
        }

        var faults = order.Parameters.Keys.Where(k => k != "tune").Select(k => Fault.Invalid("parameter_unknown", "There is only 'tune'.", $"parameters.{k}")).ToList();
        var tune = order.Parameters.TryGetValue("tune", out var given) ? given.GetInt32() : 1;
        if (tune is < 1 or > 99)
        {
            faults.Add(Fault.Invalid("parameter_range", "'tune' is 1 to 99.", "parameters.tune"));
        }

        return faults.Count > 0 ? faults : order with { Parameters = new Dictionary<string, JsonElement> { ["tune"] = JsonSerializer.SerializeToElement(tune) } };
    }

    public Task<Outcome<GeneratedMusic>> GenerateAsync(GenerateOrder order, IProgress<PluginProgress>? progress, CancellationToken cancellation) =>
        Generate(order, progress, cancellation);

    public Task<Outcome<AiJudgment>> JudgeAsync(AiJudgeOrder order, IProgress<PluginProgress>? progress, CancellationToken cancellation) => Judging(order, cancellation);

    public Task<Outcome<PluginSummary>> DisableAsync(string key, Actor actor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Outcome<PluginSummary>> EnableAsync(string key, Actor actor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Outcome<PluginSummary>> StartAgainAsync(string key, Actor actor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Outcome<PluginSummary>> ApproveAsync(string key, Actor actor, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<Outcome<Done>> RejectAsync(string key, Actor actor, CancellationToken cancellation) => throw new NotSupportedException();

    private PluginSummary Summary(string id, PluginKind kind) => new()
    {
        Key = id,
        Id = id,
        Name = id,
        Version = "1.0.0",
        Kind = kind,
        State = PluginState.Ready,
        Reason = "It answered.",
        Since = ManualClock.Start,
        Sandbox = SandboxLevel.Process,
        SandboxReason = "A script.",
        ContentHash = JudgeHash,
    };
}
