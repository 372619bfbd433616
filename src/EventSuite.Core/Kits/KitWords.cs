using System.Text.Json;

namespace EventSuite.Core.Kits;

/// <summary>How choices are written in a kit: in camelCase, read in any case.</summary>
internal static class KitWords
{
    /// <summary>E.g. <c>weightedMean</c>.</summary>
    public static string Of<T>(T choice)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString());

    /// <summary>All of them, for messages.</summary>
    public static string Choices<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));

    /// <summary>By name only: a number is not a name.</summary>
    public static bool TryChoose<T>(string? text, out T chosen)
        where T : struct, Enum
    {
        foreach (var choice in Enum.GetValues<T>())
        {
            if (choice.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                chosen = choice;
                return true;
            }
        }

        chosen = default;
        return false;
    }
}
