namespace EventHost.Plugins.Remote;

/// <summary>A request's body, read whole and bounded.</summary>
internal static class BoundedBody
{
    /// <summary>The body; null when it is longer than allowed.</summary>
    /// <exception cref="BadHttpRequestException">It broke off, or came too slowly.</exception>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[16 << 10];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + read > most)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
