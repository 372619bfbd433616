using System.Text.Json;

namespace AccountProvisioner.Host;

/// <summary>
/// Reads the host's JSON array row by row. Rows that arrived whole are kept even when the connection broke
/// in the middle: a password is told only once.
/// </summary>
internal static class AnswerReader
{
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    /// <summary>The rows in <paramref name="body"/>, and what is wrong with it (null when it is whole).</summary>
    public static (IReadOnlyList<AccountResult> Results, string? Fault) Read(ReadOnlySpan<byte> body)
    {
        var results = new List<AccountResult>();
        string? fault = null;
        // Never the final block: an element that broke off is "not yet there", not an error.
        var reader = new Utf8JsonReader(body, isFinalBlock: false, state: default);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                return ([], "the answer is not a JSON array");
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (!JsonDocument.TryParseValue(ref reader, out var element))
                {
                    break;
                }

                using (element)
                {
                    fault = Take(element.RootElement, results) ?? fault;
                }
            }
        }
        catch (JsonException)
        {
            return (results, "the answer is not JSON");
        }

        return (results, reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == 0 ? fault : "the answer broke off");
    }

    private static string? Take(JsonElement element, List<AccountResult> results)
    {
        try
        {
            if (element.Deserialize<AccountResult>(Json) is { } result)
            {
                results.Add(result);
                return null;
            }
        }
        catch (JsonException)
        {
            // Falls through: one strange row must not cost the others.
        }

        return "the answer holds a row that this program does not understand";
    }
}
