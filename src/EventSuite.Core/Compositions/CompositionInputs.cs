using EventSuite.Core.Accounts;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Studio;
using EventSuite.Core.Submissions;
using EventSuite.Core.Texts;

namespace EventSuite.Core.Compositions;

/// <summary>Turns what was asked to start from into files: parsed if they came along, found if they are the owner's.</summary>
internal sealed class CompositionInputs(IContestStore store, IMusicInspector inspector)
{
    /// <summary>The files in their order; one that cannot be used is empty and has a fault.</summary>
    public List<(JobInput Input, byte[] File)> Read(
        EventAccess access, Guid viewer, IReadOnlyList<CompositionInput> asked, List<Fault> faults) =>
        [.. asked.Take(CompositionLimits.Inputs).Select((input, i) => Read(access, viewer, input, i, faults))];

    private (JobInput Input, byte[] File) Read(EventAccess access, Guid viewer, CompositionInput asked, int index, List<Fault> faults)
    {
        var field = $"inputs[{index}]";
        var name = string.IsNullOrWhiteSpace(asked.Name) ? $"input {index + 1}" : asked.Name.Trim();
        if (name.Length > CompositionLimits.InputName || UnicodeText.FirstBad(name) is not null)
        {
            faults.Add(Fault.Invalid("input_name", $"The name of an input has at most {CompositionLimits.InputName} characters, none of them invisible or direction-changing.", field));
        }

        var before = faults.Count;
        var file = (asked.Midi, asked.Entry, asked.Job, asked.Version) switch
        {
            ({ } midi, null, null, null) => SentMidi.Read(access, inspector, midi, "input_base64", field, faults)?.Bytes,
            (null, { } entry, null, null) => Entry(access, viewer, entry, field, faults),
            (null, null, { } job, null) => Result(access, viewer, job, asked.Result ?? 1, field, faults),
            (null, null, null, { } version) => Version(access, version, field, faults),
            _ => null,
        };
        if (file is null && faults.Count == before)
        {
            faults.Add(Fault.Invalid("input_source", "Give each input exactly one of 'midi' (a MIDI file, base64), 'entry' (an entry's id), 'job' (a job's id, with 'result') or 'version' (of the studio).", field));
        }

        return (new JobInput(name, FileHash.Of(file ?? [])), file ?? []);
    }

    private byte[]? Entry(EventAccess access, Guid viewer, Guid id, string field, List<Fault> faults)
    {
        var file = store.Read(s => s.FindSubmission(id) is { Slot: not null } entry && entry.EventId == access.Contest.Id
            && (access.IsOrganiser || entry.AccountId == viewer || (access.Member is { } member && EntryOwner.Owns(member, entry)))
                ? s.FindFile(entry.Sha256)
                : null);
        if (file is null)
        {
            faults.Add(Fault.Invalid("input_entry", "There is no such entry, or it is not yours.", field));
        }

        return file;
    }

    private byte[]? Result(EventAccess access, Guid viewer, Guid id, int number, string field, List<Fault> faults)
    {
        var file = store.Read(s => s.FindComposition(id) is { } job && job.EventId == access.Contest.Id
            && (access.IsOrganiser || CompositionAccess.Owns(access, viewer, job))
            && job.Results.FirstOrDefault(r => r.Number == number) is { } result
                ? s.FindFile(result.Sha256)
                : null);
        if (file is null)
        {
            faults.Add(Fault.Invalid("input_job", "There is no such result of such a job, or it is not yours.", field));
        }

        return file;
    }

    private byte[]? Version(EventAccess access, Guid id, string field, List<Fault> faults)
    {
        var file = store.Read(s => access.IsParticipant && s.FindStudioVersion(id) is { } version
            && s.FindStudioProject(version.ProjectId) is { } project && StudioAccess.IsOwn(access, project)
                ? s.FindStudioMidi(id)
                : null);
        if (file is null)
        {
            faults.Add(Fault.Invalid("input_version", "There is no such version in the studio, or it is not yours.", field));
        }

        return file;
    }
}
