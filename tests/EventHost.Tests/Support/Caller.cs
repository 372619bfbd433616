using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace EventHost.Tests.Support;

/// <summary>Somebody who calls the host over HTTP: by token, by cookie, or not signed in.</summary>
public sealed class Caller(string address, string userName)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 256 });

    public string UserName => userName;

    public string Password { get; init; } = "";

    /// <summary>The bearer token; null: none.</summary>
    public string? Token { get; init; }

    /// <summary>The Cookie header; null: none.</summary>
    public string? Cookie { get; init; }

    /// <summary>The same caller, with the same token, at a host that has moved.</summary>
    public Caller At(string newAddress) => new(newAddress, userName) { Token = Token };

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync("GET", path, null, headers);

    public Task<Answer> PostAsync(string path, object? body, params (string Name, string Value)[] headers) =>
        SendAsync("POST", path, JsonContent.Create(body), headers);

    public Task<Answer> PutAsync(string path, object? body, params (string Name, string Value)[] headers) =>
        SendAsync("PUT", path, JsonContent.Create(body), headers);

    public Task<Answer> DeleteAsync(string path) => SendAsync("DELETE", path, null);

    /// <summary>Uploads a kit.</summary>
    public Task<Answer> PostKitAsync(string path, byte[] zip) =>
        SendAsync("POST", path, new MultipartFormDataContent { { new ByteArrayContent(zip), "kit", "kit.zip" } });

    /// <summary>Hands in a composition; the fields that are null are left out.</summary>
    public Task<Answer> SubmitAsync(
        string slug, byte[] file, string? title = null, string? name = null, int? fromBar = null, string? key = null, string fileName = "tune.mid") =>
        SendAsync("POST", $"/api/v1/events/{slug}/submissions", Form(file, title, name, fromBar, fileName), Key(key));

    /// <summary>Replaces an entry.</summary>
    public Task<Answer> ReplaceAsync(Guid id, byte[] file, string title) =>
        SendAsync("PUT", $"/api/v1/submissions/{id}", Form(file, title, null, null, "tune.mid"));

    public async Task<Answer> SendAsync(string method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address + path) { Content = content };
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", Cookie);
        }

        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value), name);
        }

        using var response = await Http.SendAsync(request);
        return new Answer($"{method} {path} as {userName}", response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsByteArrayAsync());
    }

    private static (string, string)[] Key(string? key) => key is null ? [] : [("Idempotency-Key", key)];

    private static MultipartFormDataContent Form(byte[] file, string? title, string? name, int? fromBar, string fileName)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", fileName } };
        foreach (var (field, value) in new[] { ("title", title), ("name", name), ("fromBar", fromBar?.ToString()) })
        {
            if (value is not null)
            {
                form.Add(new StringContent(value), field);
            }
        }

        return form;
    }
}
