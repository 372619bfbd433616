namespace EventSuite.Music.Synthesis.Voices;

/// <summary>Where a voice's blocks go: places them in time and between the speakers, and fades a voice that was cut short.</summary>
internal readonly struct VoiceSink
{
    /// <summary>Frames of a block: envelopes and vibrato are computed once a block and run straight in between (1.5 ms).</summary>
    public const int Block = 64;

    /// <summary>Frames of the fade of a voice that is cut short: 6 ms, no click.</summary>
    public const int Fade = 256;

    private readonly Bus _bus;
    private readonly int _offset;
    private readonly int _cut;
    private readonly float _left;
    private readonly float _right;
    private readonly float _send;

    public VoiceSink(Bus bus, int offset, int frames, int cut, float gain, float pan, float send)
    {
        _bus = bus;
        _offset = offset;
        _cut = cut;
        Frames = Math.Min(Math.Min(frames, cut + Fade), bus.Frames - offset);
        // Constant power: a voice is as loud at the side as in the middle.
        double angle = (Math.Clamp(pan, -1, 1) + 1) * Math.PI / 4;
        _left = (float)(gain * Math.Cos(angle) * Math.Sqrt(2));
        _right = (float)(gain * Math.Sin(angle) * Math.Sqrt(2));
        _send = send * 0.5f;
    }

    /// <summary>Frames that are wanted; a layer may stop earlier.</summary>
    public int Frames { get; }

    /// <summary>Adds one block, at most <see cref="Block"/> frames, for both sides.</summary>
    public void Add(int at, ReadOnlySpan<float> block) => Add(at, block, block);

    public void Add(int at, ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        int count = Math.Min(left.Length, Frames - at);
        if (count <= 0)
        {
            return;
        }

        Span<float> toLeft = _bus.Left.AsSpan(_offset + at, count);
        Span<float> toRight = _bus.Right.AsSpan(_offset + at, count);
        Span<float> toSend = _bus.Send.AsSpan(_offset + at, count);
        if (at + count <= _cut)
        {
            for (int i = 0; i < count; i++)
            {
                float l = left[i] * _left, r = right[i] * _right;
                toLeft[i] += l;
                toRight[i] += r;
                toSend[i] += (l + r) * _send;
            }

            return;
        }

        for (int i = 0; i < count; i++)
        {
            float fade = Math.Clamp((_cut + Fade - at - i) * (1f / Fade), 0, 1);
            float l = left[i] * _left * fade, r = right[i] * _right * fade;
            toLeft[i] += l;
            toRight[i] += r;
            toSend[i] += (l + r) * _send;
        }
    }
}
