namespace EventSuite.Music.Synthesis;

/// <summary>Sound in memory: two channels of 32-bit samples at 44.1 kHz; full scale is ±1, more is allowed until it is written.</summary>
public sealed class StereoBuffer
{
    /// <summary>Frames per second of every buffer of the house.</summary>
    public const int SampleRate = 44_100;

    private readonly float[] _left;
    private readonly float[] _right;

    /// <summary>Makes a silent buffer.</summary>
    /// <param name="frames">Length in frames, at least 0.</param>
    public StereoBuffer(int frames)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frames);
        _left = new float[frames];
        _right = new float[frames];
    }

    /// <summary>Takes over two channels without copying.</summary>
    /// <exception cref="ArgumentException">The channels differ in length.</exception>
    public StereoBuffer(float[] left, float[] right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Length != right.Length)
        {
            throw new ArgumentException($"The left channel has {left.Length} frames, the right one {right.Length}: give both the same length.", nameof(right));
        }

        _left = left;
        _right = right;
    }

    /// <summary>The left channel.</summary>
    public Span<float> Left => _left;

    /// <summary>The right channel.</summary>
    public Span<float> Right => _right;

    /// <summary>Length in frames.</summary>
    public int Frames => _left.Length;

    /// <summary>Length in seconds.</summary>
    public double Seconds => Frames / (double)SampleRate;

    /// <summary>The first frames as a buffer of their own.</summary>
    /// <param name="frames">How many to keep, 0 to <see cref="Frames"/>.</param>
    public StereoBuffer First(int frames) => new(_left[..frames], _right[..frames]);
}
