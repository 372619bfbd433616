using System.Text.RegularExpressions;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.PluginUploads;

/// <summary>Use case: the organiser lets an uploaded plugin in, with limits, or refuses it with a reason.</summary>
public sealed partial class DecidePluginUpload(IContestStore store, IPluginUploadPlace place, TimeProvider time) : IDisposable
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReason = 500;

    // The folders are no part of the store's transaction: one decision after another.
    private readonly SemaphoreSlim _deciding = new(1);

    /// <summary>Decides; an approved plugin can be used afterwards.</summary>
    public async Task<Outcome<PluginUpload>> ExecuteAsync(
        string slug, Actor actor, Guid uploadId, UploadDecision decision, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(decision);
        var faults = Check(decision);
        if (faults.Count > 0)
        {
            return faults;
        }

        await _deciding.WaitAsync(cancellation);
        try
        {
            var found = store.Read(s => Waiting(s, slug, uploadId));
            if (!found.Ok)
            {
                return found;
            }

            var decided = found.Value with
            {
                State = decision.Approved ? UploadState.Approved : UploadState.Rejected,
                DecidedAt = time.GetUtcNow(),
                DecidedBy = actor.UserName,
                Reason = decision.Reason?.Trim(),
                Limits = decision.Approved ? decision.Limits : null,
                Packages = decision.Approved ? decision.Packages ?? found.Value.AskedPackages : null,
            };
            return await DecideAsync(slug, actor, decided, cancellation);
        }
        finally
        {
            _deciding.Release();
        }
    }

    /// <summary>Ends the waiting.</summary>
    public void Dispose() => _deciding.Dispose();

    private async Task<Outcome<PluginUpload>> DecideAsync(string slug, Actor actor, PluginUpload decided, CancellationToken cancellation)
    {
        var approved = decided.State == UploadState.Approved;
        if (approved)
        {
            var letIn = await place.LetInAsync(decided, actor, cancellation);
            if (!letIn.Ok)
            {
                return Outcome<PluginUpload>.Refused(letIn.Faults);
            }
        }

        var written = await store.WriteAsync<PluginUpload>(
            s =>
            {
                s.UpdatePluginUpload(decided);
                s.Audit(new AuditFact(actor.UserName, approved ? "plugin-upload.approved" : "plugin-upload.rejected", slug, decided.Id.ToString(), AuditDetail.Of(
                    ("plugin", decided.PluginId), ("version", decided.Version), ("zipSha256", decided.ZipSha256), ("reason", decided.Reason),
                    ("limits", decided.Limits), ("packages", decided.Packages))));
                return decided;
            },
            CancellationToken.None);
        if (written.Ok && !approved)
        {
            await place.RemoveAsync(decided.Id, CancellationToken.None);
        }

        return written;
    }

    private static Outcome<PluginUpload> Waiting(IContestReader s, string slug, Guid uploadId) =>
        s.FindEvent(slug) is not { } contest ? EventFaults.NoEvent(slug)
        : s.FindPluginUpload(uploadId) is not { } upload || upload.EventId != contest.Id ? PluginUploadFaults.NoUpload()
        : upload.State != UploadState.AwaitingApproval ? PluginUploadFaults.Decided(upload)
        : upload;

    private static List<Fault> Check(UploadDecision decision)
    {
        var faults = new List<Fault>();
        if ((!decision.Approved && string.IsNullOrWhiteSpace(decision.Reason)) || decision.Reason?.Length > MaxReason)
        {
            faults.Add(Fault.Invalid("reason", $"Give a reason of 1 to {MaxReason} characters; the team reads it.", "reason"));
        }

        var limits = decision.Limits ?? new ApprovedLimits();
        Range(faults, "memoryMb", limits.MemoryMb, 16, 65_536);
        Range(faults, "loadSeconds", limits.LoadSeconds, 1, 600);
        Range(faults, "callSeconds", limits.CallSeconds, 1, 3600);
        Range(faults, "threads", limits.Threads, 1, 64);
        if (decision.Packages is { } packages && !FolderName().IsMatch(packages))
        {
            faults.Add(Fault.Invalid("packages", "Name a folder that you prepared in the packages folder: letters, digits, '-', '_' and '.', not a path.", "packages"));
        }

        return faults;
    }

    private static void Range(List<Fault> faults, string name, int? value, int min, int max)
    {
        if (value < min || value > max)
        {
            faults.Add(Fault.Invalid("limit_range", $"{name} is a whole number from {min} to {max}.", $"limits.{name}"));
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,59}\z", RegexOptions.NonBacktracking)]
    private static partial Regex FolderName();
}
