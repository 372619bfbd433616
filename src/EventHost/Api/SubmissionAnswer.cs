using EventSuite.Core.Submissions;

namespace EventHost.Api;

/// <summary>The answer to an accepted entry.</summary>
internal sealed record SubmissionAnswer(Guid Id, string Name, string Title, int Slot, int Slots, int Bars, double Seconds, int FromBar, string Sha256)
{
    public static SubmissionAnswer Of(SubmissionReceipt r) => new(
        r.Entry.Id, r.Name, r.Entry.Title, r.Entry.Slot ?? 0, r.Slots, r.Entry.Music.Bars, Math.Round(r.Entry.Music.Seconds, 3), r.Entry.FromBar, r.Entry.Sha256);
}
