using EventSuite.Core.Judging;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>A blind entry as the API shows it.</summary>
internal sealed record BlindEntryView(
    Guid Id, int Number, string Label, int Bars, double Seconds, string Midi, string Audio, BlindScoreView? Score)
{
    public static BlindEntryView Of(BlindEntry e) => new(
        e.Id, e.Number, e.Label, e.Bars, Math.Round(e.Seconds, 3),
        EntryLinks.Midi(e.Id, e.StrippedSha256), EntryLinks.Audio(e.Id, e.StrippedSha256),
        e.Score is { } s ? new BlindScoreView(s.Values, s.Comment, s.Revision) : null);
}
