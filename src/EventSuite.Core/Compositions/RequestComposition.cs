using System.Buffers.Binary;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Events;
using EventSuite.Core.Plugins;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Compositions;

/// <summary>Use case: a participant (or the organiser) asks a generator for music. The job waits for its turn.</summary>
public sealed class RequestComposition(
    IContestStore store, IPluginDesk desk, IPluginRunner runner, IMusicInspector inspector, CompositionQueue queue, IRandomness random, TimeProvider time)
{
    private readonly CompositionInputs _inputs = new(store, inspector);

    /// <summary>Takes the job in, or tells every fault of the request; the job is on disk then.</summary>
    public async Task<Outcome<CompositionJob>> ExecuteAsync(
        string slug, Actor actor, CompositionRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(request);
        var viewer = actor.AccountId ?? Guid.Empty;
        var early = store.Read(s => AdmitNow(s, slug, viewer, request.IdempotencyKey));
        if (!early.Ok)
        {
            return Outcome<CompositionJob>.Refused(early.Faults);
        }

        var order = Check(early.Value, viewer, request);
        if (!order.Ok)
        {
            return Outcome<CompositionJob>.Refused(order.Faults);
        }

        return await KeepAsync(slug, actor, viewer, order.Value, request.IdempotencyKey, cancellation);
    }

    /// <summary>The same once more: plugin, task, parameters, seed and inputs as in a job that the caller may see.</summary>
    public async Task<Outcome<CompositionJob>> AgainAsync(Actor actor, Guid jobId, string? idempotencyKey, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var viewer = actor.AccountId ?? Guid.Empty;
        var found = store.Read(s => CompositionAccess.For(s, jobId, viewer));
        if (!found.Ok)
        {
            return Outcome<CompositionJob>.Refused(found.Faults);
        }

        var (contest, job) = found.Value;
        if (NotForViewer(job.PluginId, viewer) is { Count: > 0 } not)
        {
            return Outcome<CompositionJob>.Refused(not);
        }

        var early = store.Read(s => AdmitNow(s, contest.Slug, viewer, idempotencyKey));
        if (!early.Ok)
        {
            return Outcome<CompositionJob>.Refused(early.Faults);
        }

        var inputs = store.Read(s => job.Inputs.Select(i => (i, s.FindFile(i.Sha256)!)).ToList());
        var order = runner.Check(new GenerateOrder(
            job.PluginId, job.Task, [.. inputs.Select(i => new MusicInput(i.i.Name, i.Item2))], job.Parameters, job.Seed, job.Count));
        return order.Ok
            ? await KeepAsync(contest.Slug, actor, viewer, new CheckedOrder(order.Value, IsDeterministic(job.PluginId), inputs, Drawn: false), idempotencyKey, cancellation)
            : Outcome<CompositionJob>.Refused(order.Faults);
    }

    // A repeated key is let through to get its old answer, also when the phase has moved on.
    private Outcome<EventAccess> AdmitNow(IContestReader s, string slug, Guid viewer, string? key)
    {
        var access = Admit(s, slug, viewer);
        var repeated = access.Ok && key is not null && s.FindAnswer(viewer, key) is not null;
        return access.Ok && !repeated && CompositionWindow.Closed(s, access.Value, viewer, time.GetUtcNow()) is { } closed ? closed : access;
    }

    private static Outcome<EventAccess> Admit(IContestReader s, string slug, Guid viewer) =>
        EventAccess.Of(s, slug, viewer) is not { } access ? EventFaults.NoEvent(slug)
        : access.IsOrganiser || access.IsParticipant ? access
        : Fault.Forbidden("not_participant", "Only participants of this event can compose. Ask the organiser to add you.");

    private Outcome<CheckedOrder> Check(EventAccess access, Guid viewer, CompositionRequest request)
    {
        var faults = new List<Fault>();
        if (request.Seed is < 0 or > GenerateOrder.MaxSeed)
        {
            faults.Add(Fault.Invalid("seed", FormattableString.Invariant($"The seed is a whole number from 0 to {GenerateOrder.MaxSeed}."), "seed"));
        }

        if (request.Count is < 1 or > CompositionLimits.Count)
        {
            faults.Add(Fault.Invalid("count", $"Ask for 1 to {CompositionLimits.Count} compositions at once.", "count"));
        }

        if (request.Inputs.Count > CompositionLimits.Inputs)
        {
            faults.Add(Fault.Invalid("inputs", $"A job starts from at most {CompositionLimits.Inputs} files.", "inputs"));
        }

        if (request.IdempotencyKey is { Length: 0 or > IdempotencyFaults.MaxKeyLength })
        {
            faults.Add(IdempotencyFaults.KeyLength());
        }

        var inputs = _inputs.Read(access, viewer, request.Inputs, faults);
        var seed = request.Seed is { } given and >= 0 and <= GenerateOrder.MaxSeed ? given : DrawSeed();
        var order = runner.Check(new GenerateOrder(
            request.Plugin, request.Task, [.. inputs.Select(i => new MusicInput(i.Input.Name, i.File))], request.Parameters, seed,
            Math.Clamp(request.Count ?? 1, 1, CompositionLimits.Count)));
        // What another team's plugin would say to the order is not for this viewer either.
        var notForViewer = NotForViewer(request.Plugin, viewer);
        faults.AddRange(notForViewer.Count > 0 ? notForViewer : order.Faults);
        return faults.Count > 0
            ? faults
            : new CheckedOrder(order.Value!, IsDeterministic(request.Plugin), inputs, Drawn: request.Seed is null);
    }

    private async Task<Outcome<CompositionJob>> KeepAsync(
        string slug, Actor actor, Guid viewer, CheckedOrder order, string? key, CancellationToken cancellation)
    {
        var isNew = false;
        var outcome = await store.WriteAsync(
            s =>
            {
                var access = Admit(s, slug, viewer);
                if (!access.Ok)
                {
                    return Outcome<CompositionJob>.Refused(access.Faults);
                }

                if (key is not null && s.FindAnswer(viewer, key) is { } before)
                {
                    return before.RequestHash == order.Fingerprint(slug) && Guid.TryParse(before.Answer, out var known) && s.FindComposition(known) is { } kept
                        ? kept
                        : IdempotencyFaults.KeyReused();
                }

                isNew = true;
                return Keep(s, access.Value, actor, viewer, order, key);
            },
            cancellation);
        if (outcome.Ok && isNew)
        {
            queue.Add(outcome.Value);
        }

        return outcome;
    }

    // Runs alone in the writer: the phase and the number of waiting jobs cannot change in between.
    private Outcome<CompositionJob> Keep(IContestWriter s, EventAccess access, Actor actor, Guid viewer, CheckedOrder order, string? key)
    {
        var (contest, member, _) = access;
        if (CompositionWindow.Closed(s, access, viewer, time.GetUtcNow()) is { } closed)
        {
            return closed;
        }

        var owner = member is null ? viewer : EntryOwner.IdOf(contest, member);
        if (s.WaitingCompositions(contest.Id, owner) >= CompositionLimits.Waiting)
        {
            return CompositionFaults.TooMany();
        }

        foreach (var (input, file) in order.Inputs)
        {
            s.KeepFile(input.Sha256, file);
        }

        var job = new CompositionJob
        {
            Id = random.NewId(),
            EventId = contest.Id,
            AccountId = viewer,
            OwnerId = owner,
            UserName = actor.UserName,
            OwnerName = member is null ? s.FindAccount(viewer)?.DisplayName ?? actor.UserName : EntryOwner.NameOf(contest, member),
            PluginId = order.Order.PluginId,
            Task = order.Order.Task,
            Parameters = order.Order.Parameters,
            Seed = order.Order.Seed,
            Count = order.Order.Count,
            Inputs = [.. order.Inputs.Select(i => i.Input)],
            Deterministic = order.Deterministic,
            CreatedAt = time.GetUtcNow(),
        };
        s.AddComposition(job);
        if (key is not null)
        {
            s.KeepAnswer(viewer, key, new IdempotentAnswer(order.Fingerprint(contest.Slug), job.Id.ToString()));
        }

        s.Audit(new AuditFact(actor.UserName, "composition.requested", contest.Slug, job.Id.ToString(),
            AuditDetail.Of(("plugin", job.PluginId), ("task", job.Task), ("seed", job.Seed), ("count", job.Count))));
        return job;
    }

    private IReadOnlyList<Fault> NotForViewer(string plugin, Guid viewer) =>
        desk.Find(plugin) is { OnlyFor: not null } other && !store.Read(s => PluginViewer.Of(s, viewer)).MayUse(other) ? [PluginFaults.OthersOnly(other)] : [];

    private bool IsDeterministic(string plugin) => desk.Find(plugin)?.Deterministic ?? false;

    private long DrawSeed()
    {
        Span<byte> bytes = stackalloc byte[8];
        random.Fill(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes) & GenerateOrder.MaxSeed;
    }
}
