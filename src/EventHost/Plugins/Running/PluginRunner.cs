using EventHost.Plugins.Catalogue;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Plugins;

namespace EventHost.Plugins.Running;

/// <inheritdoc cref="IPluginRunner"/>
internal sealed class PluginRunner(IEnumerable<IPluginSupply> supplies, IPluginDesk desk, TimeProvider time) : IPluginRunner
{
    private const int Looks = 200;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

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
        }, cancellation);
    }

    public async Task<Outcome<AiJudgment>> JudgeAsync(AiJudgeOrder order, IProgress<EventSuite.Core.Plugins.PluginProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        return await CallAsync<AiJudgment>(order.PluginId, PluginKind.Judge, async line =>
        {
            var excerpt = JudgeExcerpt.Of(order);
            if (!excerpt.Ok)
            {
                return Outcome<AiJudgment>.Refused(excerpt.Faults);
            }

            var start = time.GetTimestamp();
            var judged = await line.JudgeAsync(new JudgeRequest(excerpt.Value), Tell(progress), cancellation);
            return new AiJudgment(
                judged.Score, [.. judged.Breakdown.Select(p => new AiJudgmentPart(p.Name, p.Value, p.Weight, p.Sentence, p.Bars))], judged.Explanation, line.Version, time.GetElapsedTime(start));
        }, cancellation);
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

    private async Task<Outcome<T>> CallAsync<T>(string id, PluginKind kind, Func<IPluginLine, Task<Outcome<T>>> call, CancellationToken cancellation)
    {
        while (true)
        {
            var line = await FindAsync(id, kind, cancellation);
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

    // At the host's start, and while a new folder is read, a plugin that is there may not be known yet.
    private async Task<Outcome<IPluginLine>> FindAsync(string id, PluginKind kind, CancellationToken cancellation)
    {
        foreach (var supply in _supplies)
        {
            await supply.WhenListedAsync(cancellation);
        }

        for (var patience = Looks; ; patience--)
        {
            var line = Find(id, kind);
            if (line.Ok || patience == 0 || desk.Find(id)?.State != PluginState.Starting)
            {
                return line;
            }

            await Task.Delay(Look, cancellation);
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
