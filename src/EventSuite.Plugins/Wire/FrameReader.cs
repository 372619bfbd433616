namespace EventSuite.Plugins.Wire;

/// <summary>Frames from a stream; for one reader at a time.</summary>
internal sealed class FrameReader(Stream stream, int frameBytes)
{
    private readonly FrameBuffer _buffer = new(frameBytes);

    /// <summary>True when the stream ended within a frame.</summary>
    public bool EndedWithin => _buffer.HasRest;

    /// <summary>The next frame, good until the next read; null at the end of the stream.</summary>
    public ReadOnlyMemory<byte>? Read()
    {
        ReadOnlyMemory<byte> frame;
        while (!_buffer.TryTake(out frame))
        {
            int read = stream.Read(_buffer.Space().Span);
            if (read == 0)
            {
                return null;
            }

            _buffer.Filled(read);
        }

        return frame;
    }

    /// <inheritdoc cref="Read"/>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> frame;
        while (!_buffer.TryTake(out frame))
        {
            int read = await stream.ReadAsync(_buffer.Space(), cancellation);
            if (read == 0)
            {
                return null;
            }

            _buffer.Filled(read);
        }

        return frame;
    }
}
