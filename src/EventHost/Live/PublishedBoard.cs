using System.Text.Json;
using EventSuite.Core.Publication;

namespace EventHost.Live;

/// <summary>A published snapshot, serialised once: the whole for GET, the top for the push.</summary>
internal sealed class PublishedBoard
{
    /// <summary>Rows that are pushed; about 4 KB.</summary>
    public const int PushedRows = 20;

    public PublishedBoard(BoardSnapshot snapshot)
    {
        Snapshot = snapshot;
        Body = JsonSerializer.SerializeToUtf8Bytes(snapshot, ApiJson.Options);
        Push = new RawJson(snapshot.Entries.Count <= PushedRows
            ? Body
            : JsonSerializer.SerializeToUtf8Bytes(snapshot with { Entries = [.. snapshot.Entries.Take(PushedRows)] }, ApiJson.Options));

        // Each round and category counts its versions for itself, and the same address shows the next round one day.
        ETag = $"\"{snapshot.Epoch:x}-{snapshot.Version:x}-{snapshot.Round}-{snapshot.Category}\"";
    }

    public BoardSnapshot Snapshot { get; }

    public byte[] Body { get; }

    public RawJson Push { get; }

    public string ETag { get; }

    /// <summary>Whether this is what the public should have instead of <paramref name="other"/>.</summary>
    public bool IsNewerThan(PublishedBoard? other) =>
        other is null || (Snapshot.Epoch, Snapshot.Version).CompareTo((other.Snapshot.Epoch, other.Snapshot.Version)) > 0;
}
