using System.Text.Json;

namespace EventHost.Plugins.Desk;

/// <summary>What is known of an upload: in a file beside its folder, named like it with <c>.json</c>.</summary>
/// <param name="OwnerId">The team or account that brought it.</param>
/// <param name="By">The user name of who did.</param>
/// <param name="At">When, UTC.</param>
internal sealed record UploadNote(Guid? OwnerId, string By, DateTimeOffset At)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The note of an upload's folder; null when there is none.</summary>
    /// <exception cref="JsonException">It cannot be read: whose upload it is must not be guessed.</exception>
    public static UploadNote? Of(string folder) =>
        File.Exists(PathOf(folder)) ? JsonSerializer.Deserialize<UploadNote>(File.ReadAllBytes(PathOf(folder)), Json) : null;

    /// <summary>Removes the note.</summary>
    public static void Remove(string folder) => File.Delete(PathOf(folder));

    /// <summary>Writes the note.</summary>
    public void Write(string folder) => File.WriteAllBytes(PathOf(folder), JsonSerializer.SerializeToUtf8Bytes(this, Json));

    private static string PathOf(string folder) => folder + ".json";
}
