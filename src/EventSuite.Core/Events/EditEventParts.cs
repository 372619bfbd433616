using System.Text.Json;

namespace EventSuite.Core.Events;

/// <summary>The parts of a definition by name.</summary>
internal static class EditEventParts
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>The names of the parts in which two definitions differ, in the definition's order.</summary>
    public static IReadOnlyList<string> Changed(EventDefinition before, EventDefinition after)
    {
        // By value, lists too; new parts of the definition are compared without a word here.
        var (old, now) = (JsonSerializer.SerializeToElement(before, Options), JsonSerializer.SerializeToElement(after, Options));
        return [.. now.EnumerateObject().Where(p => !JsonElement.DeepEquals(p.Value, old.GetProperty(p.Name))).Select(p => p.Name)];
    }
}
