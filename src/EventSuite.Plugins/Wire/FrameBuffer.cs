namespace EventSuite.Plugins.Wire;

/// <summary>Bytes of a stream, taken out line by line; never holds more than one frame's cap.</summary>
internal sealed class FrameBuffer(int frameBytes)
{
    private const int Usual = 16 << 10;
    private byte[] _bytes = new byte[Usual];
    private int _start;
    private int _end;
    private int _searched;
    private bool _skipping;

    /// <summary>Bytes of memory that it holds.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>True when bytes are left of which no line end has come.</summary>
    public bool HasRest => _end > _start;

    /// <summary>Where the next bytes of the stream go: at least one.</summary>
    /// <exception cref="FrameTooLargeException">The frame that is being read is over the cap.</exception>
    public Memory<byte> Space()
    {
        // The cap counts the line end; a carriage return before it is forgiven. Not a byte more is held.
        int most = frameBytes + 1;
        if (_start > 0)
        {
            byte[] bytes = _bytes;
            if (bytes.Length > Usual && _end - _start < Usual / 2)
            {
                bytes = new byte[Usual]; // A huge frame has passed: its memory goes.
            }

            _bytes.AsSpan(_start, _end - _start).CopyTo(bytes);
            (_bytes, _searched, _end, _start) = (bytes, _searched - _start, _end - _start, 0);
        }

        if (_end >= most)
        {
            // Its bytes go now, so that who wants to can read on; the rest of the line goes as it comes.
            (_end, _searched, _skipping) = (0, 0, true);
            throw new FrameTooLargeException(frameBytes);
        }

        if (_end == _bytes.Length)
        {
            Array.Resize(ref _bytes, (int)Math.Min(most, 2L * _bytes.Length));
        }

        return _bytes.AsMemory(_end, Math.Min(_bytes.Length, most) - _end);
    }

    /// <summary>Bytes have come.</summary>
    public void Filled(int count) => _end += count;

    /// <summary>The next whole line that is not empty, without its end, if there is one. It holds until the next call of <see cref="Space"/>.</summary>
    /// <exception cref="FrameTooLargeException">It is over the cap; reading on goes behind it.</exception>
    public bool TryTake(out ReadOnlyMemory<byte> frame)
    {
        while (_bytes.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n') is >= 0 and var at)
        {
            int start = _start;
            int end = _searched + at;
            _start = _searched = end + 1;
            if (_skipping)
            {
                _skipping = false;
                continue;
            }

            int length = end - start;
            length -= length > 0 && _bytes[end - 1] == '\r' ? 1 : 0;
            if (length >= frameBytes)
            {
                throw new FrameTooLargeException(frameBytes);
            }

            if (length > 0)
            {
                frame = _bytes.AsMemory(start, length);
                return true;
            }
        }

        (_start, _end) = _skipping ? (0, 0) : (_start, _end);
        _searched = _end;
        frame = default;
        return false;
    }
}
