using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Events;
using EventSuite.Core.Plugins;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.PluginUploads;

/// <summary>Use case: a participant hands in a plugin as a zip. It is checked, unpacked aside, and waits for the organiser.</summary>
public sealed class UploadPlugin(IContestStore store, IPluginDesk desk, IPluginUploadPlace place, IRandomness random, TimeProvider time) : IDisposable
{
    // Each takes the unpacked size in memory.
    private readonly SemaphoreSlim _unpacking = new(2);

    /// <summary>Takes the plugin in, or tells every fault of it; nothing is kept on a refusal.</summary>
    public async Task<Outcome<PluginUpload>> ExecuteAsync(string slug, Actor actor, byte[] zip, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var viewer = actor.AccountId ?? Guid.Empty;
        var early = store.Read(s => Admit(s, slug, viewer));
        if (!early.Ok)
        {
            return Outcome<PluginUpload>.Refused(early.Faults);
        }

        await _unpacking.WaitAsync(cancellation);
        try
        {
            var package = PluginArchive.Read(zip);
            var facts = package.Ok ? FactsOf(package.Value) : Outcome<PluginFacts>.Refused(package.Faults);
            return facts.Ok
                ? await KeepAsync(slug, actor, viewer, Made(early.Value, actor, package.Value!, facts.Value), package.Value!, cancellation)
                : Outcome<PluginUpload>.Refused(facts.Faults);
        }
        finally
        {
            _unpacking.Release();
        }
    }

    /// <summary>Ends the waiting.</summary>
    public void Dispose() => _unpacking.Dispose();

    private static Outcome<EventAccess> Admit(IContestReader s, string slug, Guid viewer) =>
        EventAccess.Of(s, slug, viewer) is not { } access ? EventFaults.NoEvent(slug)
        : !access.IsParticipant ? PluginUploadFaults.NotParticipant()
        : access.Contest.Phase >= Phase.Ceremony ? PluginUploadFaults.TooLate(access.Contest)
        : access;

    private Outcome<PluginFacts> FactsOf(PluginPackage package)
    {
        var facts = place.ReadManifest(package.Find(PluginPackage.ManifestName)!.Bytes);
        return facts is { Ok: true, Value.Program: { } program } && package.Find(program) is null
            ? Fault.Invalid("program_missing", $"{PluginPackage.ManifestName} names '{program}', which is not in the zip.", "plugin")
            : facts;
    }

    private PluginUpload Made(EventAccess access, Actor actor, PluginPackage package, PluginFacts facts) => new()
    {
        Id = random.NewId(),
        EventId = access.Contest.Id,
        AccountId = access.Member!.Account.Id,
        OwnerId = access.Member.TeamId ?? access.Member.Account.Id,
        UserName = actor.UserName,
        OwnerName = access.Member.TeamName ?? access.Member.Account.DisplayName,
        PluginId = facts.Id,
        Name = facts.Name,
        Version = facts.Version,
        Kind = facts.Kind,
        Asked = facts.Asked,
        AskedPackages = facts.Packages,
        ZipSha256 = package.ZipSha256,
        Files = package.Files.Count,
        Bytes = package.Bytes,
        UploadedAt = time.GetUtcNow(),
    };

    private async Task<Outcome<PluginUpload>> KeepAsync(
        string slug, Actor actor, Guid viewer, PluginUpload upload, PluginPackage package, CancellationToken cancellation)
    {
        // Whose those are that wait, the store knows: see below.
        if (desk.List().Any(p => p.Id == upload.PluginId && p.State != PluginState.AwaitingApproval && p.OwnerId != upload.OwnerId))
        {
            return PluginUploadFaults.IdTaken(upload.PluginId);
        }

        var replaced = new List<Guid>();
        await place.PutAsync(upload, package, cancellation);
        try
        {
            var kept = await store.WriteAsync(s => Keep(s, slug, actor, viewer, upload, replaced), CancellationToken.None);
            if (!kept.Ok)
            {
                await place.RemoveAsync(upload.Id, CancellationToken.None);
                return kept;
            }
        }
        catch
        {
            await place.RemoveAsync(upload.Id, CancellationToken.None);
            throw;
        }

        foreach (var old in replaced)
        {
            await place.RemoveAsync(old, CancellationToken.None);
        }

        return upload;
    }

    // Runs alone in the writer: two uploads of the same id cannot both find it free.
    private Outcome<PluginUpload> Keep(IContestWriter s, string slug, Actor actor, Guid viewer, PluginUpload upload, List<Guid> replaced)
    {
        var access = Admit(s, slug, viewer);
        if (!access.Ok)
        {
            return Outcome<PluginUpload>.Refused(access.Faults);
        }

        var same = s.PluginUploadsOf(upload.PluginId).Where(u => u.State is UploadState.AwaitingApproval or UploadState.Approved).ToList();
        if (same.Any(u => u.OwnerId != upload.OwnerId))
        {
            return PluginUploadFaults.IdTaken(upload.PluginId);
        }

        if (same.FirstOrDefault(u => u.State == UploadState.Approved && u.Version == upload.Version) is { } taken)
        {
            return PluginUploadFaults.VersionTaken(taken);
        }

        foreach (var old in same.Where(u => u.State == UploadState.AwaitingApproval))
        {
            s.UpdatePluginUpload(old with { State = UploadState.Replaced, DecidedAt = time.GetUtcNow(), DecidedBy = actor.UserName });
            replaced.Add(old.Id);
        }

        if (s.PluginUploads(upload.EventId).Count(u => u.OwnerId == upload.OwnerId && u.State == UploadState.AwaitingApproval) >= PluginUploadFaults.MostWaiting)
        {
            return PluginUploadFaults.TooMany();
        }

        s.AddPluginUpload(upload);
        s.Audit(new AuditFact(actor.UserName, "plugin-upload.received", slug, upload.Id.ToString(),
            AuditDetail.Of(("plugin", upload.PluginId), ("version", upload.Version), ("zipSha256", upload.ZipSha256), ("files", upload.Files), ("bytes", upload.Bytes))));
        return upload;
    }
}
