using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventSuite.Core.Publication;

namespace EventHost.Live;

/// <summary>A published snapshot, serialised once: the whole for GET, the top for the push.</summary>
internal sealed class PublishedBoard
{
    /// <summary>Rows that are pushed at most.</summary>
    public const int MaxPushedRows = 20;

    /// <summary>
    /// Bytes that are pushed at most: with SignalR's envelope and the frame's head they fill one buffer of 4,096 bytes.
    /// A larger message goes out in two frames and costs the host twice the memory for each viewer.
    /// </summary>
    public const int MaxPushedBytes = 4_000;

    private static readonly JsonSerializerOptions Short = new(ApiJson.Options)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutCriteria } },
    };

    public PublishedBoard(BoardSnapshot snapshot)
    {
        Snapshot = snapshot;
        Body = JsonSerializer.SerializeToUtf8Bytes(snapshot, ApiJson.Options);
        Push = new RawJson(Body.Length <= MaxPushedBytes ? Body : Top(snapshot));

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

    // As many of the best rows as fit, without what no live page shows; pages fetch the rest.
    private static byte[] Top(BoardSnapshot snapshot)
    {
        for (var rows = Math.Min(MaxPushedRows, snapshot.Entries.Count); ; rows--)
        {
            var top = JsonSerializer.SerializeToUtf8Bytes(snapshot with { Entries = [.. snapshot.Entries.Take(rows)] }, Short);
            if (top.Length <= MaxPushedBytes || rows == 0)
            {
                return top;
            }
        }
    }

    private static void LeaveOutCriteria(JsonTypeInfo type)
    {
        if (type.Type == typeof(BoardEntry))
        {
            type.Properties.Remove(type.Properties.Single(p => p.AttributeProvider is System.Reflection.MemberInfo { Name: nameof(BoardEntry.Criteria) }));
        }
    }
}
