using EventSuite.Core.Accounts;
using EventSuite.Core.Compositions;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Studio.Samples;
using EventSuite.Core.Submissions;

namespace EventSuite.Core.Studio;

/// <summary>Turns what was sent into a version's music: parsed if it came along, found if it is the owner's or the host's.</summary>
internal sealed class VersionSources(IContestStore store, IMusicInspector inspector, ISampleMelodies samples)
{
    private static readonly StudioVersionKind[] ByHand = [StudioVersionKind.Recorded, StudioVersionKind.Imported, StudioVersionKind.Edited];

    /// <summary>The music; null when it has faults, which are added.</summary>
    public VersionSource? Read(EventAccess access, VersionRequest asked, List<Fault> faults)
    {
        switch (asked.Midi, asked.JobId, asked.Sample)
        {
            case ({ } midi, null, null):
                return File(access, asked.Kind, midi, faults);
            case (null, { } job, null):
                return Result(access, job, asked.Index ?? 1, faults);
            case (null, null, { } sample):
                return Melody(sample, faults);
            default:
                faults.Add(Fault.Invalid("version_source", "Give the version exactly one of 'midi' (a MIDI file, base64), 'jobId' (with 'index') or 'sample'.", "midi"));
                return null;
        }
    }

    private VersionSource? File(EventAccess access, StudioVersionKind? kind, string base64, List<Fault> faults)
    {
        if (kind is not { } said || !ByHand.Contains(said))
        {
            faults.Add(Fault.Invalid("version_kind", "A file that is sent is 'recorded', 'imported' or 'edited'.", "kind"));
        }

        return SentMidi.Read(access, inspector, base64, "version_base64", "midi", faults) is { } sent && kind is { } by
            ? new VersionSource(by, by.ToString(), sent.Bytes, FileHash.Of(sent.Bytes), sent.Facts, null, null)
            : null;
    }

    private VersionSource? Result(EventAccess access, Guid jobId, int index, List<Fault> faults)
    {
        var found = store.Read(s => s.FindComposition(jobId) is { } job && job.EventId == access.Contest.Id
            && CompositionAccess.Owns(access, access.Member!.Account.Id, job)
            && job.Results.FirstOrDefault(r => r.Number == index) is { } result
                ? (Job: job, Result: result, File: s.FindFile(result.Sha256)!)
                : default);
        if (found.Job is null)
        {
            faults.Add(Fault.Invalid("version_job", "There is no such result of such a job, or it is not yours.", "jobId"));
            return null;
        }

        return new VersionSource(
            StudioVersionKind.Generated, found.Result.Title ?? found.Job.PluginId, found.File, found.Result.Sha256, found.Result.Music, null,
            VersionMaking.Of(found.Job, found.Result));
    }

    private VersionSource? Melody(string id, List<Fault> faults)
    {
        if (samples.All.FirstOrDefault(m => m.Id == id) is not { } melody)
        {
            faults.Add(Fault.Invalid("version_sample", $"There is no such sample. There are {string.Join(", ", samples.All.Select(m => m.Id))}.", "sample"));
            return null;
        }

        var music = inspector.Inspect(melody.Midi).Require().Facts;
        return new VersionSource(StudioVersionKind.Start, melody.Title, melody.Midi, FileHash.Of(melody.Midi), music, melody.Title, null);
    }
}
