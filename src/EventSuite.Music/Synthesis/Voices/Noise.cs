namespace EventSuite.Music.Synthesis.Voices;

/// <summary>Seeded white noise (xorshift, Marsaglia 2003): fast, and the same on every machine.</summary>
internal struct Noise
{
    private uint _state;

    public Noise(uint seed)
    {
        // Neighbouring seeds must not start alike.
        uint mixed = (seed ^ (seed >> 16)) * 0x7feb352du;
        mixed = (mixed ^ (mixed >> 15)) * 0x846ca68bu;
        _state = (mixed ^ (mixed >> 16)) | 1u;
    }

    /// <summary>The next value, −1 to 1.</summary>
    public float Next() => (int)NextBits() * (1f / 2147483648f);

    /// <summary>The next value, 0 to below 1.</summary>
    public double NextUnit() => NextBits() * (1.0 / 4294967296.0);

    public uint NextBits()
    {
        uint x = _state;
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        return _state = x;
    }
}
