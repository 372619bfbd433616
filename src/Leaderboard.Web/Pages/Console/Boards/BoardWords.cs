using EventSuite.Core.Console;
using EventSuite.Core.Events;
using Leaderboard.Web.Pages.Console.Parts;

namespace Leaderboard.Web.Pages.Console.Boards;

/// <summary>What a board shows and what changing it would do, in sentences.</summary>
public static class BoardWords
{
    /// <summary>What the public sees now.</summary>
    /// <param name="contest">The event.</param>
    /// <param name="board">The board.</param>
    /// <param name="entries">How many entries the round has.</param>
    public static string Seen(ContestEvent contest, BoardControl board, int entries)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(board);
        if (contest.Phase < contest.PhaseOf(board.Round))
        {
            return $"The public sees that {board.Round.Name} has not begun.";
        }

        return board.Mode switch
        {
            BoardMode.Live => $"The public sees all {Say.Count(entries, "entry", "entries")} with ranks and points, and every change at once.",
            BoardMode.Frozen => board.State?.Published is { Entries.Count: > 0 } shown
                ? $"The public sees {Say.Count(shown.Entries.Count, "row", "rows")} as they stood {contest.Zone.DayAndClock(shown.FrozenAt ?? shown.PublishedAt)}, marked as sealed. Nothing newer gets out."
                : "The public sees an empty board, marked as sealed. Nothing newer gets out.",
            _ => "The public sees no ranks and no points, only that judging is under way.",
        };
    }

    /// <summary>Since when, and by whose choice.</summary>
    public static string Since(ContestEvent contest, BoardControl board)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(board);
        return board.State is { Chosen: { } chosen, Since: var since }
            ? chosen == board.Mode
                ? $"Chosen by an organiser {contest.Zone.DayAndClock(since)}."
                : $"An organiser chose '{Say.Mode(chosen)}' {contest.Zone.DayAndClock(since)}; phase {contest.Phase} overrides that."
            : "By the event's rules; nobody has changed it.";
    }

    /// <summary>The button's words.</summary>
    public static string Button(BoardMode mode) => mode switch
    {
        BoardMode.Live => "Show it live",
        BoardMode.Frozen => "Freeze it",
        _ => "Hold it back",
    };

    /// <summary>What pressing does, in numbers.</summary>
    public static string Effect(ContestEvent contest, BoardControl board, BoardMode mode, int entries)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(board);
        var rows = Say.Count(entries, "entry", "entries");
        var begun = contest.Phase >= contest.PhaseOf(board.Round);
        return mode switch
        {
            BoardMode.Live when contest.Phase == Phase.Ceremony => "In the ceremony a live board stays sealed until the results are published.",
            BoardMode.Live when !begun => $"As soon as {board.Round.Name} begins, everybody sees ranks and points, and each change a moment after a judge scores.",
            BoardMode.Live when contest.CurrentRound?.Id == board.Round.Id =>
                $"Everybody sees the points of {rows} and each change a moment after a judge scores. Who watches closely can tell who scored what.",
            BoardMode.Live => $"Everybody sees the ranks and points of {rows}.",
            // Freezing never publishes: what was held stays unseen.
            BoardMode.Frozen when board.Mode == BoardMode.Held || !begun => "The board stays empty and says that it is sealed.",
            BoardMode.Frozen => $"What is shown now stays, for {rows}; newer scores are kept back until you open it again.",
            _ when !begun => $"Nothing is shown when {board.Round.Name} begins, until you open the board.",
            _ => $"Ranks and points of {rows} disappear from every page, wall and file of the public.",
        };
    }
}
