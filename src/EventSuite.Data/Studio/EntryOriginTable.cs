using EventSuite.Core.Studio.Origins;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.Studio;

/// <summary>How entries were made.</summary>
internal sealed class EntryOriginTable(SqliteSession db)
{
    public EntryOrigin? Find(Guid submissionId) =>
        db.One("SELECT Origin FROM EntryOrigins WHERE SubmissionId = ?1", static row => row.Text(0), submissionId) is { } origin
            ? StoreJson.Read<EntryOrigin>(origin)
            : null;

    public void Put(Guid submissionId, EntryOrigin? origin)
    {
        if (origin is null)
        {
            db.Run("DELETE FROM EntryOrigins WHERE SubmissionId = ?1", submissionId);
        }
        else
        {
            db.Run(
                "INSERT INTO EntryOrigins (SubmissionId, Origin) VALUES (?1, ?2) ON CONFLICT (SubmissionId) DO UPDATE SET Origin = excluded.Origin",
                submissionId, StoreJson.Write(origin));
        }
    }
}
