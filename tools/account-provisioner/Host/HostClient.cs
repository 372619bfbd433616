using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AccountProvisioner.Sheet;

namespace AccountProvisioner.Host;

/// <summary>The host's HTTP interface, as far as accounts need it. One request per call; retries are the caller's.</summary>
internal sealed class HostClient(HostAddress address, TimeProvider time) : IDisposable
{
    /// <summary>Longest wait for one answer: 50 passwords take about 2 s to hash, a busy laptop ten times that.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(100);

    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        // A redirected sign-in would hand the password to whoever the answer names.
        AllowAutoRedirect = false,
        UseCookies = false,
        // A company's proxy neither reaches nor should see a private network.
        UseProxy = !address.IsLocal,
    })
    {
        BaseAddress = address.Base,
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public string? Token { get; set; }

    /// <summary>The access token, or null when user name or password is wrong.</summary>
    /// <exception cref="ToolException">The host cannot be reached or refuses for another reason.</exception>
    public async Task<string?> SignInAsync(string userName, string password, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/v1/token") { Content = Json(new { userName, password }) };
        var reply = await SendAsync(request, stop);
        if (reply.Status == HttpStatusCode.Unauthorized)
        {
            return null;
        }

        var token = reply.Status == HttpStatusCode.OK ? TextOf(reply.Body, "accessToken") : null;
        return token ?? throw new ToolException($"Signing in to {address.Base} failed: {reply.Failure?.Message ?? "the answer holds no access token. Is this an EventSuite host?"}");
    }

    /// <summary>The event's title for the cards, or null when the host does not tell it.</summary>
    public async Task<string?> EventTitleAsync(string slug, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/v1/events/{slug}");
        var reply = await SendAsync(request, stop);
        return reply.Status == HttpStatusCode.OK ? TextOf(reply.Body, "title") : null;
    }

    /// <summary>Sends one batch. The answer's rows are what arrived whole, whatever else went wrong.</summary>
    public async Task<BatchAnswer> SendAccountsAsync(string slug, IReadOnlyList<AccountRow> rows, bool dryRun, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/events/{slug}/accounts{(dryRun ? "?dryRun=true" : "")}")
        {
            Content = Json(rows.Select(row => new { row.ExternalId, row.UserName, row.DisplayName, row.Role, row.Team, row.Email })),
        };
        var reply = await SendAsync(request, stop);
        if (reply.Status != HttpStatusCode.OK)
        {
            return new BatchAnswer([], reply.Failure);
        }

        var (results, fault) = AnswerReader.Read(reply.Body.Span);
        var failure = reply.Failure ?? (fault is null ? null : new SendFailure($"{fault}. Is this an EventSuite host of this version?", MayPass: false, MayHaveWorked: true));
        return new BatchAnswer(results, failure);
    }

    public void Dispose() => _http.Dispose();

    private async Task<Reply> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        request.Headers.Accept.ParseAdd("application/json");
        using var patience = new CancellationTokenSource(Patience);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var (body, broken) = await BodyReader.ReadAsync(response.Content, either.Token);
            return new Reply(response.StatusCode, body, FailureOf.Answer(response, body, broken, time));
        }
        catch (HttpRequestException fault)
        {
            return new Reply(null, default, FailureOf.Network(fault, address));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Reply(null, default, new SendFailure($"the host did not answer within {Patience.TotalSeconds:0} s", MayPass: true, MayHaveWorked: true));
        }
    }

    /// <summary>With its length known: some proxies refuse bodies in chunks.</summary>
    private static ByteArrayContent Json<T>(T value) => new(JsonSerializer.SerializeToUtf8Bytes(value, JsonSerializerOptions.Web))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
    };

    private static string? TextOf(ReadOnlyMemory<byte> body, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                ? value.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Reply(HttpStatusCode? Status, ReadOnlyMemory<byte> Body, SendFailure? Failure);
}
