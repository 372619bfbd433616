namespace EventSuite.Core.Events;

/// <summary>A judged round. The first belongs to <see cref="Phase.Qualifiers"/>, the second to <see cref="Phase.Finals"/>.</summary>
/// <param name="Id">Machine name, e.g. <c>qualifiers</c>.</param>
/// <param name="Name">What people read.</param>
/// <param name="Standings">How scores become points.</param>
/// <param name="MinJudgments">No rank before an entry has this many judgments, at least 1.</param>
/// <param name="Board">Whether its board starts live or held.</param>
public sealed record Round(
    string Id,
    string Name,
    StandingsPolicy Standings = StandingsPolicy.Cumulative,
    int MinJudgments = 1,
    BoardMode Board = BoardMode.Held);
