using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace EndToEnd.Support;

/// <summary>The host's public interface, with somebody's token or none.</summary>
public sealed class Api(string address, string? token)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>The token; null for nobody.</summary>
    public string? Token => token;

    /// <summary>The host's address.</summary>
    public string Address => address;

    /// <summary>Signs in.</summary>
    public static async Task<Api> SignInAsync(string address, string userName, string password)
    {
        var answer = await new Api(address, null).PostAsync("/api/v1/token", new { userName, password });
        return new Api(address, answer.GetProperty("accessToken").GetString());
    }

    /// <summary>The same host, for nobody.</summary>
    public Api Anonymous() => new(address, null);

    public async Task<JsonElement> GetAsync(string path) => JsonDocument.Parse(await BytesAsync(path)).RootElement;

    public Task<byte[]> BytesAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<JsonElement> PostAsync(string path, object body) => JsonAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public Task<JsonElement> PutAsync(string path, object body) => JsonAsync(HttpMethod.Put, path, JsonContent.Create(body));

    public Task<JsonElement> PostAsync(string path, HttpContent content) => JsonAsync(HttpMethod.Post, path, content);

    /// <summary>Creates an event in Draft from the sample kit; only the organiser moves its phases.</summary>
    public async Task CreateEventAsync(string slug, string title)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(SampleKit()), "kit", "kit.zip" } };
        await PostAsync($"/api/v1/events?slug={slug}&clock=manual&title={Uri.EscapeDataString(title)}", form);
    }

    /// <summary>The sample kit as a zip.</summary>
    public static byte[] SampleKit()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var file in Directory.EnumerateFiles(HostProgram.Kit))
            {
                archive.CreateEntryFromFile(file, Path.GetFileName(file));
            }
        }

        return bytes.ToArray();
    }

    private async Task<JsonElement> JsonAsync(HttpMethod method, string path, HttpContent content)
    {
        var bytes = await SendAsync(method, path, content);
        return bytes.Length == 0 ? default : JsonDocument.Parse(bytes).RootElement;
    }

    private async Task<byte[]> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address + path) { Content = content };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await Http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadAsByteArrayAsync();
    }
}
