using System.Globalization;

namespace Leaderboard.Web.Components.Board;

/// <summary>How a board's numbers are written. Client/src/board/words.ts says the same.</summary>
public static class BoardWords
{
    /// <summary>"1", "=3" where others share it, "–" before there is one.</summary>
    public static string Rank(BoardRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        string? rank = row.Rank?.ToString(CultureInfo.InvariantCulture);
        return rank is null ? "–" : row.Shared ? "=" + rank : rank;
    }

    /// <summary>Points with at most two decimals, "–" for no score yet.</summary>
    public static string Points(decimal? points) => points?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A movement as sign and number; nothing for none.</summary>
    public static string Movement(int? movement) => movement switch
    {
        > 0 => string.Create(CultureInfo.InvariantCulture, $"▲{movement}"),
        < 0 => string.Create(CultureInfo.InvariantCulture, $"▼{-movement}"),
        _ => "",
    };

    /// <summary>The same for those who listen; null for none.</summary>
    public static string? MovementSpoken(int? movement) => movement switch
    {
        > 0 => string.Create(CultureInfo.InvariantCulture, $"up {movement}"),
        < 0 => string.Create(CultureInfo.InvariantCulture, $"down {-movement}"),
        _ => null,
    };

    /// <summary>up, down, same or new, for the style sheet.</summary>
    public static string MovementKind(int? movement) => movement switch { > 0 => "up", < 0 => "down", 0 => "same", null => "new" };

    /// <summary>"1 judgment", "12 judgments".</summary>
    public static string Scores(int scores) =>
        scores == 1 ? "1 judgment" : string.Create(CultureInfo.InvariantCulture, $"{scores} judgments");

    /// <summary>The status line as it is without script: sealed, or when it was published.</summary>
    public static string Status(BoardView board)
    {
        ArgumentNullException.ThrowIfNull(board);
        if (board.Frozen)
            return board.FrozenAt is { } since ? $"Sealed at {ZoneWords.Format(since, board.Zone, EventTimeFormat.Time)} {ZoneWords.NameAt(since, board.Zone)}." : "Sealed.";
        return board.PublishedAt is { } at
            ? $"Last change {ZoneWords.Format(at, board.Zone, EventTimeFormat.Time)} {ZoneWords.NameAt(at, board.Zone)}."
            : "Not published yet.";
    }
}
