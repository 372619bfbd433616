using EventSuite.Core.Events;
using EventSuite.Core.Publication;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Publication;

/// <summary>The publication gate's state.</summary>
internal sealed class BoardTable(SqliteSession db)
{
    public BoardState? Find(Guid eventId, string round, string category) =>
        db.One(
            "SELECT EventId, Round, Category, Chosen, Since, Published FROM Boards WHERE EventId = ?1 AND Round = ?2 AND Category = ?3",
            static row => new BoardState(
                row.Key(0), row.Text(1), row.Text(2), row.EnumOrNull<BoardMode>(3), row.Instant(4),
                row.TextOrNull(5) is { } json ? StoreJson.Read<BoardSnapshot>(json) : null),
            eventId, round, category);

    public void Put(BoardState board) =>
        db.Run(
            """
            INSERT INTO Boards (EventId, Round, Category, Chosen, Since, Published) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
            ON CONFLICT (EventId, Round, Category) DO UPDATE SET Chosen = excluded.Chosen, Since = excluded.Since, Published = excluded.Published
            """,
            board.EventId, board.Round, board.Category, board.Chosen?.ToString(), board.Since,
            board.Published is { } snapshot ? StoreJson.Write(snapshot) : null);
}
