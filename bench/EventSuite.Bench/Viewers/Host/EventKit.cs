using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text.Json;
using EventSuite.Bench.Processes;

namespace EventSuite.Bench.Viewers.Host;

/// <summary>Events from the demo kit, and accounts for them, through the public interface.</summary>
internal static class EventKit
{
    /// <summary>Makes an event that begins today and moves only when it is told to; what the host says of it.</summary>
    public static async Task<JsonElement> CreateEventAsync(ContestApi api, string organiser, string slug, TimeProvider time)
    {
        using var kit = new MultipartFormDataContent { { new ByteArrayContent(Zip(Repository.Kit)), "kit", "kit.zip" } };
        return await api.PostAsync($"events?slug={slug}&clock=manual&startDate={time.GetUtcNow():yyyy-MM-dd}", organiser, kit);
    }

    /// <summary>Makes accounts.</summary>
    /// <param name="csv">As the host takes them: externalId, userName, displayName, role.</param>
    public static async Task<List<Person>> ProvisionAsync(ContestApi api, string organiser, string slug, byte[] csv)
    {
        using var body = new ByteArrayContent(csv);
        body.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var told = await api.PostAsync($"events/{slug}/accounts", organiser, body);
        return [.. told.EnumerateArray().Select(r => new Person(
            r.GetProperty("userName").GetString()!,
            r.GetProperty("role").GetString()!,
            r.GetProperty("password").GetString() ?? throw new InvalidOperationException($"No password came for this row: {r}")))];
    }

    private static byte[] Zip(string folder)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.GetFiles(folder))
            {
                zip.CreateEntryFromFile(file, Path.GetFileName(file));
            }
        }

        return buffer.ToArray();
    }
}
