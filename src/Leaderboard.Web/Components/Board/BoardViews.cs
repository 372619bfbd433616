using System.Globalization;
using EventSuite.Core.Publication;

namespace Leaderboard.Web.Components.Board;

/// <summary>Turns what is published into what is shown.</summary>
public static class BoardViews
{
    /// <summary>The view of <paramref name="snapshot"/> in the event's IANA zone <paramref name="zone"/>.</summary>
    public static BoardView Of(BoardSnapshot snapshot, string zone)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        BoardView view = new()
        {
            Slug = snapshot.Event,
            EventTitle = snapshot.Title,
            Zone = zone,
            Category = snapshot.Category,
            Round = snapshot.Round,
            RoundName = snapshot.RoundName,
            Epoch = snapshot.Epoch.ToString(CultureInfo.InvariantCulture),
            Version = snapshot.Version,
            PublishedAt = snapshot.PublishedAt,
            Frozen = snapshot.Frozen,
            FrozenAt = snapshot.FrozenAt,
            Rows = [.. snapshot.Entries.Select(entry => Row(entry, snapshot.MaxPoints))],
        };
        return snapshot.Reason is { } reason ? view with { Reason = reason } : view;
    }

    private static BoardRow Row(BoardEntry entry, decimal? max) => new(
        entry.Id.ToString(), entry.Rank, entry.Shared, entry.Movement, entry.Name, entry.Title, entry.Points, entry.Scores, max, entry.Audio);
}
