using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using EventSuite.Bench.Processes;

namespace EventSuite.Bench.Viewers.Host;

/// <summary>The host's public interface; a refusal is thrown with what the host said.</summary>
internal sealed class ContestApi(int port) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _http = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}/api/v1/"), Timeout = Patience };

    public int Port => port;

    /// <summary>Waits until the store is ready.</summary>
    public async Task WhenReadyAsync(ChildProcess process)
    {
        using var stop = new CancellationTokenSource(Patience);
        while (true)
        {
            process.EnsureRuns();
            try
            {
                using var answer = await _http.GetAsync(new Uri($"http://127.0.0.1:{port}/readyz"), stop.Token);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
            {
                // Not listening yet: asked again below, for as long as the process runs and the patience lasts.
            }

            await Task.Delay(100, stop.Token);
        }
    }

    /// <summary>Waits until an entry has been rendered.</summary>
    public async Task WhenAudibleAsync(Guid entry, string token)
    {
        using var stop = new CancellationTokenSource(Patience);
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"submissions/{entry}/audio");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
            {
                answer.EnsureSuccessStatusCode();
                return;
            }

            await Task.Delay(200, stop.Token);
        }
    }

    /// <summary>A bearer token.</summary>
    public async Task<string> SignInAsync(string userName, string password) =>
        (await SendAsync(HttpMethod.Post, "token", null, JsonContent.Create(new { userName, password }))).GetProperty("accessToken").GetString()!;

    public Task<JsonElement> PostAsync(string path, string token, object body) =>
        SendAsync(HttpMethod.Post, path, token, JsonContent.Create(body, body.GetType()));

    public Task<JsonElement> PostAsync(string path, string token, HttpContent body) => SendAsync(HttpMethod.Post, path, token, body);

    public Task<JsonElement> GetAsync(string path, string token) => SendAsync(HttpMethod.Get, path, token, null);

    public Task<JsonElement> DeleteAsync(string path, string token) => SendAsync(HttpMethod.Delete, path, token, null);

    public Task<JsonElement> PutAsync(string path, string token, object body) =>
        SendAsync(HttpMethod.Put, path, token, JsonContent.Create(body, body.GetType()));

    /// <summary>Fetches a page or an answer whole, from the root of the host; what it is made of is not looked at.</summary>
    /// <returns>Its bytes.</returns>
    public async Task<int> FetchAsync(string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{port}{path}"));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var answer = await _http.SendAsync(request);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadAsByteArrayAsync()).Length
            : throw new InvalidOperationException($"GET {path} was answered with {(int)answer.StatusCode}.");
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, string? token, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(text)
            : throw new InvalidOperationException($"{method} {path} was answered with {(int)answer.StatusCode}: {text}");
    }
}
