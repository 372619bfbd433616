using EventSuite.Core.Agenda;

namespace Leaderboard.Web.Pages.Console.Overview;

/// <summary>What is on by the agenda.</summary>
/// <param name="On">The rows that are on now, as they began.</param>
/// <param name="Next">The row that begins next; null: nothing lies ahead.</param>
public sealed record AgendaNow(IReadOnlyList<AgendaItem> On, AgendaItem? Next)
{
    /// <summary>Now and next at an instant.</summary>
    public static AgendaNow Of(IReadOnlyList<AgendaItem> agenda, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(agenda);
        return new AgendaNow(
            [.. agenda.Where(i => i.StartsAt <= now && i.EndsAt > now)],
            agenda.Where(i => i.StartsAt > now).MinBy(i => i.StartsAt));
    }
}
