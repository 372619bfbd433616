using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace EventHost.Tests.Support;

/// <summary>An answer of the host, read whole.</summary>
public sealed record Answer(string Request, HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Bytes)
{
    public int Code => (int)Status;

    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;

    /// <summary>The codes of a ProblemDetails' errors, in order; empty when it is none.</summary>
    public IReadOnlyList<string> Errors =>
        ContentHeaders.ContentType?.MediaType == "application/problem+json" && Json.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateArray().Select(e => e.Text("code"))]
            : [];

    /// <summary>Every header of the answer in one text.</summary>
    public string AllHeaders => Headers.ToString() + ContentHeaders;

    public string? ETag => Headers.ETag?.ToString();

    /// <summary>Fails with the body unless the status is the expected one.</summary>
    public Answer Expect(int status)
    {
        Assert.True(Code == status, $"{Request}: {status} was expected, {Code} came:\n{Text}");
        return this;
    }

    /// <summary>Fails unless the status and, among its errors, the codes are as expected.</summary>
    public Answer Expect(int status, params string[] codes)
    {
        Expect(status);
        foreach (var code in codes)
        {
            Assert.True(Errors.Contains(code), $"{Request}: the error '{code}' is missing:\n{Text}");
        }

        return this;
    }
}
