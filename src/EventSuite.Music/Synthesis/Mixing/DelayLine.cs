namespace EventSuite.Music.Synthesis.Mixing;

/// <summary>Gives back what was put in, a fixed number of frames later; works on blocks that are shorter than the delay.</summary>
internal sealed class DelayLine(int length)
{
    private readonly float[] _ring = new float[length];
    private int _at;

    /// <summary>Takes out the oldest frames; <see cref="Write"/> must put as many in afterwards.</summary>
    public void Read(Span<float> block)
    {
        int first = Math.Min(block.Length, _ring.Length - _at);
        _ring.AsSpan(_at, first).CopyTo(block);
        _ring.AsSpan(0, block.Length - first).CopyTo(block[first..]);
    }

    public void Write(ReadOnlySpan<float> block)
    {
        int first = Math.Min(block.Length, _ring.Length - _at);
        block[..first].CopyTo(_ring.AsSpan(_at));
        block[first..].CopyTo(_ring);
        _at = (_at + block.Length) % _ring.Length;
    }
}
