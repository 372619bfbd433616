using EventSuite.Core.Agenda;
using EventSuite.Core.Events;
using Leaderboard.Web.Components.Board;

namespace Leaderboard.Web.Pages.Board;

/// <summary>What the wall says of the agenda.</summary>
public static class AgendaMoments
{
    /// <summary>What is on: of rows that overlap, the one that began last (a break, not the session around it).</summary>
    public static AgendaMoment? Now(ContestEvent contest, DateTimeOffset now) =>
        contest.Definition.Agenda.LastOrDefault(i => i.StartsAt <= now && now < i.EndsAt) is { } row ? Of(row) : null;

    /// <summary>What comes next.</summary>
    public static AgendaMoment? Next(ContestEvent contest, DateTimeOffset now) =>
        contest.Definition.Agenda.FirstOrDefault(i => i.StartsAt > now) is { } row ? Of(row) : null;

    private static AgendaMoment Of(AgendaItem row) => new(row.Topic, row.StartsAt, row.EndsAt, row.Place);
}
