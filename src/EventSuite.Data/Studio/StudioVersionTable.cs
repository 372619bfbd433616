using EventSuite.Core.Studio;
using EventSuite.Core.Studio.Origins;
using EventSuite.Core.Submissions;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Studio;

/// <summary>Versions of projects.</summary>
internal sealed class StudioVersionTable(SqliteSession db)
{
    private const string Select =
        """
        SELECT v.Id, v.ProjectId, v.ParentId, v.AccountId, a.UserName, v.Label, v.Kind, v.Revision, v.Sha256, v.Bytes, v.Bars, v.Seconds,
            v.Notes, v.ContentHash, v.CreatedAt, v.SavedAt, v.Sample, v.Making, m.Change, m.RemovedAt
        FROM StudioVersions v JOIN Accounts a ON a.Id = v.AccountId LEFT JOIN StudioVersionMarks m ON m.VersionId = v.Id
        """;

    public StudioVersion? Find(Guid id) => db.One($"{Select} WHERE v.Id = ?1", Read, id);

    public IReadOnlyList<StudioVersion> Of(Guid projectId) =>
        db.List($"{Select} WHERE v.ProjectId = ?1 AND m.RemovedAt IS NULL ORDER BY v.CreatedAt, v.rowid", Read, projectId);

    // A version is removed after what came from it, or in the same moment.
    public IReadOnlyList<StudioVersion> RemovedOf(Guid projectId) =>
        db.List($"{Select} WHERE v.ProjectId = ?1 AND m.RemovedAt IS NOT NULL ORDER BY m.RemovedAt DESC, v.rowid", Read, projectId);

    public bool HasChildren(Guid id) =>
        db.One(
            """
            SELECT EXISTS (SELECT 1 FROM StudioVersions v LEFT JOIN StudioVersionMarks m ON m.VersionId = v.Id
                WHERE v.ParentId = ?1 AND m.RemovedAt IS NULL)
            """,
            static row => row.Bool(0), id);

    public byte[]? FindMidi(Guid id) => db.One("SELECT Midi FROM StudioVersions WHERE Id = ?1", static row => row.Bytes(0), id);

    public void Add(StudioVersion v, byte[] midi)
    {
        db.Run(
            """
            INSERT INTO StudioVersions (Id, ProjectId, ParentId, AccountId, Label, Kind, Revision, Sha256, Bytes, Bars, Seconds, Notes,
                ContentHash, CreatedAt, SavedAt, Sample, Making, Midi)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
            """,
            v.Id, v.ProjectId, v.ParentId, v.AccountId, v.Label, v.Kind.ToString(), v.Revision, v.Sha256, v.Bytes, v.Music.Bars, v.Music.Seconds,
            v.Music.Notes, v.Music.ContentHash, v.CreatedAt, v.SavedAt, v.Sample, Json(v.Making), midi);
        Mark(v);
    }

    public void Update(StudioVersion v, byte[]? midi)
    {
        var changed = db.Run(
            """
            UPDATE StudioVersions SET Label = ?2, Revision = ?3, Sha256 = ?4, Bytes = ?5, Bars = ?6, Seconds = ?7, Notes = ?8, ContentHash = ?9,
                SavedAt = ?10
            WHERE Id = ?1
            """,
            v.Id, v.Label, v.Revision, v.Sha256, v.Bytes, v.Music.Bars, v.Music.Seconds, v.Music.Notes, v.Music.ContentHash, v.SavedAt);
        if (changed == 0)
        {
            throw new InvalidOperationException($"There is no version {v.Id} to change.");
        }

        if (midi is not null)
        {
            db.Run("UPDATE StudioVersions SET Midi = ?2 WHERE Id = ?1", v.Id, midi);
        }

        Mark(v);
    }

    public void Remove(Guid id) => db.Run("DELETE FROM StudioVersions WHERE Id = ?1", id);

    private void Mark(StudioVersion v)
    {
        if (v.Change is null && v.RemovedAt is null)
        {
            db.Run("DELETE FROM StudioVersionMarks WHERE VersionId = ?1", v.Id);
        }
        else
        {
            db.Run(
                """
                INSERT INTO StudioVersionMarks (VersionId, Change, RemovedAt) VALUES (?1, ?2, ?3)
                ON CONFLICT (VersionId) DO UPDATE SET Change = excluded.Change, RemovedAt = excluded.RemovedAt
                """,
                v.Id, Json(v.Change), v.RemovedAt);
        }
    }

    private static string? Json<T>(T? value)
        where T : class => value is null ? null : StoreJson.Write(value);

    private static StudioVersion Read(SqlRow row) => new()
    {
        Id = row.Key(0),
        ProjectId = row.Key(1),
        ParentId = row.KeyOrNull(2),
        AccountId = row.Key(3),
        UserName = row.Text(4),
        Label = row.Text(5),
        Kind = row.Enum<StudioVersionKind>(6),
        Revision = row.Int(7),
        Sha256 = row.Text(8),
        Bytes = row.Int(9),
        Music = new MusicFacts(row.Int(10), row.Real(11), row.Int(12), row.Text(13)),
        CreatedAt = row.Instant(14),
        SavedAt = row.Instant(15),
        Sample = row.TextOrNull(16),
        Making = row.TextOrNull(17) is { } making ? StoreJson.Read<VersionMaking>(making) : null,
        Change = row.TextOrNull(18) is { } change ? StoreJson.Read<NoteChange>(change) : null,
        RemovedAt = row.InstantOrNull(19),
    };
}
