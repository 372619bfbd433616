namespace Leaderboard.Web.Components.Board;

/// <summary>A row of the agenda as the wall shows it.</summary>
/// <param name="Topic">What it is.</param>
/// <param name="StartsAt">Start, UTC.</param>
/// <param name="EndsAt">End, UTC.</param>
/// <param name="Place">Where; may be empty.</param>
public sealed record AgendaMoment(string Topic, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place = "");
