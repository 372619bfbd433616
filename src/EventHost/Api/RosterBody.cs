using System.Text.Json;
using EventHost.Live;
using EventSuite.Core.Accounts;
using EventSuite.Core.Kits.Files;
using EventSuite.Core.Results;

namespace EventHost.Api;

/// <summary>Reads rows of accounts from a request: a JSON array or CSV.</summary>
internal static class RosterBody
{
    /// <summary>The rows, or every fault of the format.</summary>
    public static async Task<Outcome<IReadOnlyList<RosterRow>>> ReadAsync(HttpRequest request, long maxBytes, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellation)) > 0)
        {
            if (buffer.Length + read > maxBytes)
            {
                return new Fault(FaultKind.TooLarge, "body_too_large", "That is too much for one request. Send fewer rows at a time.");
            }

            buffer.Write(chunk, 0, read);
        }

        return request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true
            ? AccountsFile.Read(buffer.ToArray(), "the CSV")
            : FromJson(buffer.ToArray());
    }

    private static Outcome<IReadOnlyList<RosterRow>> FromJson(byte[] utf8)
    {
        try
        {
            var rows = JsonSerializer.Deserialize<JsonRow?[]>(utf8, ApiJson.Options) ?? [];
            return rows.Select(r => new RosterRow(
                r?.ExternalId ?? "", r?.UserName ?? "", r?.DisplayName ?? "", r?.Role ?? "", r?.Team, r?.Email)).ToList();
        }
        catch (JsonException e)
        {
            return Fault.Invalid("json", $"The body is no JSON array of accounts (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}).");
        }
    }

    private sealed record JsonRow(string? ExternalId, string? UserName, string? DisplayName, string? Role, string? Team, string? Email);
}
