using System.Net;
using System.Text.Json;

namespace AccountProvisioner.Host;

/// <summary>Turns an error answer (ProblemDetails, RFC 9457, or anything else) into one sentence.</summary>
internal static class ProblemReader
{
    public static string Describe(HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var problem = JsonDocument.Parse(body);
            if (problem.RootElement.ValueKind == JsonValueKind.Object && Sentence(problem.RootElement) is { } said)
            {
                return said;
            }
        }
        catch (JsonException)
        {
            // Not from EventSuite: a proxy's HTML page, say. The status is all there is to tell.
        }

        return $"the host answered {(int)status} ({status})";
    }

    private static string? Sentence(JsonElement problem)
    {
        var parts = new List<string>();
        if ((Text(problem, "detail") ?? Text(problem, "title")) is { Length: > 0 } what)
        {
            parts.Add(what);
        }

        if (problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array)
        {
            parts.AddRange(errors.EnumerateArray()
                .Where(error => error.ValueKind == JsonValueKind.Object)
                .Select(error => new AccountFault(Text(error, "code"), Text(error, "message"), Text(error, "field")).ToString()));
        }

        return parts.Count == 0 ? null : string.Join(" ", parts.Distinct());
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
