using EventSuite.Core.Agenda;
using EventSuite.Core.Events;

namespace Leaderboard.Web.Pages.Console.Judges;

/// <summary>The time the agenda gives for judging a round.</summary>
/// <param name="From">When it begins, UTC.</param>
/// <param name="Until">When it ends, UTC; after the beginning.</param>
public sealed record JudgingWindow(DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>From the row that starts <paramref name="phase"/> to the row that starts the next, else to its own end; null: no such row.</summary>
    public static JudgingWindow? Of(IReadOnlyList<AgendaItem> agenda, Phase phase)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        if (agenda.FirstOrDefault(i => i.StartsPhase == phase) is not { } row)
        {
            return null;
        }

        var next = agenda.Where(i => i.StartsPhase > phase && i.StartsAt > row.StartsAt).MinBy(i => i.StartsAt);
        var until = next is null ? row.EndsAt : next.StartsAt;
        return until > row.StartsAt ? new JudgingWindow(row.StartsAt, until) : null;
    }

    /// <summary>How much of it has passed, 0 to 1.</summary>
    public double ShareAt(DateTimeOffset now) => Math.Clamp((now - From) / (Until - From), 0, 1);
}
