namespace Leaderboard.Web.Components.Board;

/// <summary>One row of a board, as it is shown.</summary>
/// <param name="Id">The entry's id; names the row across updates.</param>
/// <param name="Rank">1 is best; null: no rank yet.</param>
/// <param name="Shared">Whether others have the same rank.</param>
/// <param name="Movement">Places gained since the last round, negative lost; null for new.</param>
/// <param name="Name">Composer or team.</param>
/// <param name="Title">The composition.</param>
/// <param name="Points">Points; null: no score yet, which is not zero.</param>
/// <param name="Scores">How many judges have scored it.</param>
/// <param name="Max">The points that fill the row's bar; null: those of the best row.</param>
/// <param name="Audio">Whether the viewer may hear it.</param>
public sealed record BoardRow(
    string Id,
    int? Rank,
    bool Shared,
    int? Movement,
    string Name,
    string Title,
    decimal? Points,
    int Scores,
    decimal? Max,
    bool Audio);
