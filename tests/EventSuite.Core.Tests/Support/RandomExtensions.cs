namespace EventSuite.Core.Tests.Support;

/// <summary>Shorthands for made values.</summary>
internal static class RandomExtensions
{
    public static T Pick<T>(this Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    public static T PickEnum<T>(this Random random)
        where T : struct, Enum => random.Pick<T>(Enum.GetValues<T>());

    public static bool Coin(this Random random) => random.Next(2) == 0;

    public static Guid NextGuid(this Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    /// <summary>A text of these pieces, without blanks at its ends, never empty.</summary>
    public static string Text(this Random random, int pieces, params string[] choices)
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(1, pieces + 1)).Select(_ => random.Pick<string>(choices))).Trim();
        return text.Length > 0 ? text : "x";
    }
}
