namespace EventSuite.Bench.Studio;

/// <summary>Keys that a client makes.</summary>
internal static class Ids
{
    /// <summary>The next key that comes from a seed.</summary>
    public static Guid Next(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }
}
