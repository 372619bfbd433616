using System.Globalization;
using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.Submissions;

/// <summary>Checks of what was handed in that need no store: name, size, music, bars. All faults at once.</summary>
internal sealed class SubmissionCheck(IMusicInspector inspector)
{
    public Outcome<CheckedComposition> Check(ContestEvent contest, Actor actor, SubmissionRequest request)
    {
        var faults = new List<Fault>();
        var title = Title(contest, actor, request, faults);
        var music = Music(contest.Definition.Limits, request.File, faults);
        var fromBar = request.FromBar ?? 1;
        if (music is not null && (fromBar < 1 || fromBar > Math.Max(1, music.Facts.Bars)))
        {
            faults.Add(Fault.Invalid("from_bar", $"The eight bars must begin at a bar from 1 to {Math.Max(1, music.Facts.Bars)}.", "fromBar"));
        }

        if (request.IdempotencyKey is { Length: 0 or > IdempotencyFaults.MaxKeyLength })
        {
            faults.Add(IdempotencyFaults.KeyLength());
        }

        return faults.Count > 0
            ? faults
            : new CheckedComposition(title, fromBar, request.File, FileHash.Of(request.File), music!.Stripped, FileHash.Of(music.Stripped), music.Facts);
    }

    private static string Title(ContestEvent contest, Actor actor, SubmissionRequest request, List<Fault> faults)
    {
        if (request.Title is { Length: > 0 } title)
        {
            if (!CompositionTitle.IsValid(title))
            {
                faults.Add(SubmissionName.TitleFault(title, "title"));
            }

            return title;
        }

        if (string.IsNullOrEmpty(request.Name))
        {
            faults.Add(Fault.Invalid("title_missing", "Give your composition a title.", "title"));
            return "";
        }

        var parsed = SubmissionName.ParseTitle(request.Name, contest.Slug, actor.UserName);
        faults.AddRange(parsed.Faults);
        return parsed.Value ?? "";
    }

    private InspectedMusic? Music(SubmissionLimits limits, byte[] file, List<Fault> faults)
    {
        if (file.Length == 0)
        {
            faults.Add(Fault.Invalid("file_missing", "Choose a MIDI file.", "file"));
            return null;
        }

        if (file.Length > limits.MaxBytes)
        {
            faults.Add(new Fault(FaultKind.TooLarge, "file_too_large",
                $"The file has {Bytes(file.Length)} bytes; at most {Bytes(limits.MaxBytes)} are allowed.", "file"));
            return null;
        }

        var inspected = inspector.Inspect(file);
        faults.AddRange(inspected.Faults);
        if (inspected.Ok && inspected.Value.Facts.Seconds > limits.MaxSeconds)
        {
            faults.Add(new Fault(FaultKind.Unprocessable, "music_too_long",
                $"The music lasts {Minutes(inspected.Value.Facts.Seconds)}; at most {Minutes(limits.MaxSeconds)} are allowed. Shorten it and try again.", "file"));
        }

        return inspected.Value;
    }

    private static string Bytes(int bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);

    private static string Minutes(double seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)Math.Ceiling(seconds) / 60}:{(int)Math.Ceiling(seconds) % 60:00} minutes");
}
