using System.Text.Json;

namespace EventSuite.Core.Audit;

/// <summary>Writes the detail of an audit line.</summary>
public static class AuditDetail
{
    /// <summary>The pairs as one JSON object.</summary>
    public static string Of(params ReadOnlySpan<(string Name, object? Value)> pairs)
    {
        var detail = new Dictionary<string, object?>();
        foreach (var (name, value) in pairs)
        {
            detail[name] = value;
        }

        return JsonSerializer.Serialize(detail);
    }
}
