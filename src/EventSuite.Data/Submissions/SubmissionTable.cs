using EventSuite.Core.Submissions;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Submissions;

/// <summary>Entries, their files, and personal deadlines.</summary>
internal sealed class SubmissionTable(SqliteSession db)
{
    private const string Select =
        """
        SELECT s.Id, s.EventId, s.AccountId, s.OwnerId, a.UserName, COALESCE(t.Name, a.DisplayName), s.Title, s.Slot, s.Sha256,
            s.StrippedSha256, s.Bars, s.Seconds, s.Notes, s.ContentHash, s.FromBar, s.SubmittedAt, s.DisqualifiedBecause
        FROM Submissions s JOIN Accounts a ON a.Id = s.AccountId LEFT JOIN Teams t ON t.Id = s.OwnerId
        """;

    public Submission? Find(Guid id) => db.One($"{Select} WHERE s.Id = ?1", Read, id);

    public IReadOnlyList<Submission> Of(Guid eventId) =>
        db.List($"{Select} WHERE s.EventId = ?1 AND s.Slot IS NOT NULL ORDER BY s.SubmittedAt, s.Id", Read, eventId);

    public byte[]? FindFile(string sha256) =>
        db.One("SELECT Bytes FROM Files WHERE Sha256 = ?1", static row => row.Bytes(0), sha256);

    public void KeepFile(string sha256, byte[] bytes) =>
        db.Run("INSERT INTO Files (Sha256, Bytes) VALUES (?1, ?2) ON CONFLICT (Sha256) DO NOTHING", sha256, bytes);

    public void Add(Submission s) =>
        db.Run(
            """
            INSERT INTO Submissions (Id, EventId, AccountId, OwnerId, Title, Slot, Sha256, StrippedSha256, Bars, Seconds, Notes,
                ContentHash, FromBar, SubmittedAt, DisqualifiedBecause)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
            """,
            s.Id, s.EventId, s.AccountId, s.OwnerId, s.Title, s.Slot, s.Sha256, s.StrippedSha256, s.Music.Bars, s.Music.Seconds,
            s.Music.Notes, s.Music.ContentHash, s.FromBar, s.SubmittedAt, s.DisqualifiedBecause);

    public void Update(Submission s)
    {
        var changed = db.Run(
            """
            UPDATE Submissions SET AccountId = ?3, OwnerId = ?4, Title = ?5, Slot = ?6, Sha256 = ?7, StrippedSha256 = ?8, Bars = ?9,
                Seconds = ?10, Notes = ?11, ContentHash = ?12, FromBar = ?13, SubmittedAt = ?14, DisqualifiedBecause = ?15
            WHERE Id = ?1 AND EventId = ?2
            """,
            s.Id, s.EventId, s.AccountId, s.OwnerId, s.Title, s.Slot, s.Sha256, s.StrippedSha256, s.Music.Bars, s.Music.Seconds,
            s.Music.Notes, s.Music.ContentHash, s.FromBar, s.SubmittedAt, s.DisqualifiedBecause);
        if (changed == 0)
        {
            throw new InvalidOperationException($"There is no entry {s.Id} of event {s.EventId} to change.");
        }
    }

    public IReadOnlyDictionary<Guid, DateTimeOffset> Extensions(Guid eventId) =>
        db.List(
            "SELECT AccountId, Until FROM DeadlineExtensions WHERE EventId = ?1",
            static row => KeyValuePair.Create(row.Key(0), row.Instant(1)), eventId).ToDictionary();

    public void PutExtension(Guid eventId, Guid accountId, DateTimeOffset until) =>
        db.Run(
            """
            INSERT INTO DeadlineExtensions (EventId, AccountId, Until) VALUES (?1, ?2, ?3)
            ON CONFLICT (EventId, AccountId) DO UPDATE SET Until = excluded.Until
            """,
            eventId, accountId, until);

    private static Submission Read(SqlRow row) =>
        new(
            row.Key(0), row.Key(1), row.Key(2), row.Key(3), row.Text(4), row.Text(5), row.Text(6), row.IntOrNull(7), row.Text(8),
            row.Text(9), new MusicFacts(row.Int(10), row.Real(11), row.Int(12), row.Text(13)), row.Int(14), row.Instant(15),
            row.TextOrNull(16));
}
