using EventHost.Plugins.Catalogue;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Plugins;

namespace EventHost.Plugins.Running;

/// <inheritdoc cref="IPluginRunner"/>
internal sealed class PluginRunner(IEnumerable<IPluginSupply> supplies, IPluginDesk desk, TimeProvider time) : IPluginRunner
{
    private readonly IPluginSupply[] _supplies = [.. supplies];

    public Outcome<GenerateOrder> Check(GenerateOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var line = Find(order.PluginId, PluginKind.Generator);
        return line.Ok ? OrderCheck.Check(order, line.Value.Manifest) : Outcome<GenerateOrder>.Refused(line.Faults);
    }

    public async Task<Outcome<GeneratedMusic>> GenerateAsync(GenerateOrder order, IProgress<EventSuite.Core.Plugins.PluginProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        return await CallAsync<GeneratedMusic>(order.PluginId, PluginKind.Generator, async line =>
        {
            var check = OrderCheck.Check(order, line.Manifest);
            if (!check.Ok)
            {
                return Outcome<GeneratedMusic>.Refused(check.Faults);
            }

            var start = time.GetTimestamp();
            var made = await line.GenerateAsync(OrderCheck.Request(check.Value), Tell(progress), cancellation);
            return new GeneratedMusic(
                [.. made.Select(c => new GeneratedPiece(c.Midi.ToArray(), c.Title, c.Notes))], line.Version, check.Value.Parameters, time.GetElapsedTime(start));
        });
    }

    public async Task<Outcome<AiJudgment>> JudgeAsync(AiJudgeOrder order, IProgress<EventSuite.Core.Plugins.PluginProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        return await CallAsync<AiJudgment>(order.PluginId, PluginKind.Judge, async line =>
        {
            var start = time.GetTimestamp();
            var judged = await line.JudgeAsync(new JudgeRequest(order.Midi, order.FirstBar, order.Bars), Tell(progress), cancellation);
            return new AiJudgment(
                judged.Score, [.. judged.Breakdown.Select(p => new AiJudgmentPart(p.Name, p.Value, p.Weight, p.Sentence))], judged.Explanation, line.Version, time.GetElapsedTime(start));
        });
    }

    private static Action<EventSuite.Plugins.PluginProgress>? Tell(IProgress<EventSuite.Core.Plugins.PluginProgress>? progress)
    {
        if (progress is null)
        {
            return null;
        }

        var far = 0.0;
        return p => progress.Report(new(far = Math.Max(far, p.Fraction), p.Message));
    }

    private async Task<Outcome<T>> CallAsync<T>(string id, PluginKind kind, Func<IPluginLine, Task<Outcome<T>>> call)
    {
        while (true)
        {
            var line = Find(id, kind);
            if (!line.Ok)
            {
                return Outcome<T>.Refused(line.Faults);
            }

            try
            {
                return await call(line.Value);
            }
            catch (PluginCallFailedException e) when (e.IsGone && Find(id, kind) is { Ok: true } next && next.Value.Version != line.Value.Version)
            {
                // Replaced between the search and the call: the new version takes it.
            }
            catch (PluginCallFailedException e)
            {
                return e.Fault with { Message = $"{line.Value.Manifest.Name}: {e.Message}" };
            }
            catch (PluginFaultException e)
            {
                return Refusal(line.Value.Manifest.Name, e);
            }
        }
    }

    private Outcome<IPluginLine> Find(string id, PluginKind kind)
    {
        if (_supplies.Select(s => s.Find(id)).FirstOrDefault(l => l is not null) is { } line)
        {
            return PluginSummaries.KindOf(line.Manifest) == kind ? Outcome<IPluginLine>.Of(line) : PluginFaults.WrongKind(id, kind);
        }

        return desk.Find(id) is { } plugin ? PluginFaults.NotUsable(plugin) : PluginFaults.Unknown(id);
    }

    private static Fault Refusal(string name, PluginFaultException e) => e.Code switch
    {
        PluginFaultCode.MusicUnusable => PluginFaults.MusicNotUsable($"{name} cannot use this music: {e.Reason ?? e.Message}"),
        PluginFaultCode.OverLimit => PluginFaults.OverLimit($"{name}: {e.Message}"),
        PluginFaultCode.InvalidParameters => Fault.Invalid("plugin_parameter", $"{name}: {e.Message}", e.Field),
        _ => PluginFaults.Refused($"{name} failed: {e.Message}"),
    };
}
