using EventSuite.Core.PluginUploads;
using EventSuite.Data.Sqlite;

namespace EventSuite.Data.PluginUploads;

/// <summary>Uploaded plugins.</summary>
internal sealed class PluginUploadTable(SqliteSession db)
{
    private const string Select =
        """
        SELECT u.Facts, u.State, a.UserName, COALESCE(t.Name, a.DisplayName)
        FROM PluginUploads u JOIN Accounts a ON a.Id = u.AccountId LEFT JOIN Teams t ON t.Id = u.OwnerId
        """;

    public PluginUpload? Find(Guid id) => db.One($"{Select} WHERE u.Id = ?1", Read, id);

    public IReadOnlyList<PluginUpload> Of(Guid eventId) =>
        db.List($"{Select} WHERE u.EventId = ?1 ORDER BY u.UploadedAt DESC, u.rowid DESC", Read, eventId);

    public IReadOnlyList<PluginUpload> OfPlugin(string pluginId) =>
        db.List($"{Select} WHERE u.PluginId = ?1 ORDER BY u.UploadedAt DESC, u.rowid DESC", Read, pluginId);

    public void Add(PluginUpload upload) =>
        db.Run(
            "INSERT INTO PluginUploads (Id, EventId, AccountId, OwnerId, PluginId, State, UploadedAt, Facts) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
            upload.Id, upload.EventId, upload.AccountId, upload.OwnerId, upload.PluginId, upload.State.ToString(), upload.UploadedAt, StoreJson.Write(upload));

    public void Update(PluginUpload upload)
    {
        if (db.Run("UPDATE PluginUploads SET State = ?2, Facts = ?3 WHERE Id = ?1", upload.Id, upload.State.ToString(), StoreJson.Write(upload)) == 0)
        {
            throw new InvalidOperationException($"There is no upload {upload.Id} to change.");
        }
    }

    // Names are as they are now, not as they were.
    private static PluginUpload Read(SqlRow row) =>
        StoreJson.Read<PluginUpload>(row.Text(0)) with { State = row.Enum<UploadState>(1), UserName = row.Text(2), OwnerName = row.Text(3) };
}
