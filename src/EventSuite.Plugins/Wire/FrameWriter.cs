using System.Buffers;

namespace EventSuite.Plugins.Wire;

/// <summary>Frames to a stream, one after another whoever sends them.</summary>
internal sealed class FrameWriter(Stream stream, int frameBytes)
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Largest frame in bytes, its line feed included; the other side may ask for less.</summary>
    public int FrameBytes { get; set; } = frameBytes;

    /// <summary>Sends a frame; returns when the stream has taken it.</summary>
    /// <exception cref="FrameTooLargeException">It is over the cap; nothing was sent.</exception>
    /// <exception cref="IOException">The other side is gone.</exception>
    public void Write(ArrayBufferWriter<byte> frame)
    {
        ReadOnlyMemory<byte> bytes = Finish(frame);
        _turn.Wait();
        try
        {
            stream.Write(bytes.Span);
            stream.Flush();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc cref="Write"/>
    public async Task WriteAsync(ArrayBufferWriter<byte> frame)
    {
        ReadOnlyMemory<byte> bytes = Finish(frame);
        await _turn.WaitAsync();
        try
        {
            await stream.WriteAsync(bytes);
            await stream.FlushAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    private ReadOnlyMemory<byte> Finish(ArrayBufferWriter<byte> frame)
    {
        if (frame.WrittenCount >= FrameBytes)
        {
            throw new FrameTooLargeException(FrameBytes);
        }

        frame.Write("\n"u8);
        return frame.WrittenMemory;
    }
}
