namespace AccountProvisioner.Host;

/// <summary>Reads an answer as far as it comes: what arrived before a cut is kept.</summary>
internal static class BodyReader
{
    /// <summary>Longest answer read, in bytes; 50 rows need about 20 kB.</summary>
    public const int MaxBytes = 16_000_000;

    /// <summary>The bytes, and why there are not more (null when the answer is whole).</summary>
    public static async Task<(ReadOnlyMemory<byte> Body, string? Broken)> ReadAsync(HttpContent content, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        try
        {
            await using var stream = await content.ReadAsStreamAsync(stop);
            var buffer = new byte[16_384];
            for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
            {
                kept.Write(buffer, 0, read);
                if (kept.Length > MaxBytes)
                {
                    return (kept.ToArray(), $"the answer is longer than {MaxBytes:N0} bytes");
                }
            }

            return (kept.ToArray(), null);
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException or OperationCanceledException)
        {
            return (kept.ToArray(), "the connection broke in the middle of the answer");
        }
    }
}
