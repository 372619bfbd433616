using EventSuite.Core.Compositions;

namespace EventHost.Compositions;

/// <summary>One composition of a job as the API shows it.</summary>
internal sealed record JobResultView(int Number, string? Title, string? Notes, int Bars, double Seconds, int NoteCount, string Sha256, string Midi, string Audio)
{
    public static JobResultView Of(CompositionJob job, JobResult result)
    {
        var address = FormattableString.Invariant($"/api/v1/jobs/{job.Id}/results/{result.Number}");
        return new JobResultView(
            result.Number, result.Title, result.Notes, result.Music.Bars, Math.Round(result.Music.Seconds, 3), result.Music.Notes, result.Sha256,
            address + "/midi", address + "/audio");
    }
}
