using System.Buffers.Binary;
using System.Numerics;

namespace EventSuite.Plugins;

/// <summary>
/// Chance that can be repeated: xoshiro256** (Blackman and Vigna 2018), its state filled by SplitMix64. Unlike
/// <see cref="Random"/>, which may change between versions of .NET, a seed gives the same numbers for ever.
/// </summary>
public sealed class SeededRandom : Random
{
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>A sequence for each seed and stream; sequences of different streams have nothing in common.</summary>
    public SeededRandom(long seed, long stream = 0)
        : base(0)
    {
        ulong state = Mix((ulong)seed) ^ BitOperations.RotateLeft(Mix((ulong)stream + 0x9E3779B97F4A7C15), 32);
        _s0 = Mix(state += 0x9E3779B97F4A7C15);
        _s1 = Mix(state += 0x9E3779B97F4A7C15);
        _s2 = Mix(state += 0x9E3779B97F4A7C15);
        _s3 = Mix(state + 0x9E3779B97F4A7C15);
    }

    /// <inheritdoc/>
    public override int Next() => Next(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return maxValue == 0 ? 0 : (int)Below((ulong)maxValue);
    }

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue) => (int)NextInt64(minValue, maxValue);

    /// <inheritdoc/>
    public override long NextInt64() => NextInt64(long.MaxValue);

    /// <inheritdoc/>
    public override long NextInt64(long maxValue) => NextInt64(0, maxValue);

    /// <inheritdoc/>
    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        ulong range = (ulong)maxValue - (ulong)minValue;
        return range == 0 ? minValue : (long)((ulong)minValue + Below(range));
    }

    /// <inheritdoc/>
    public override double NextDouble() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <inheritdoc/>
    public override float NextSingle() => (Bits() >> 40) * (1.0f / (1 << 24));

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        NextBytes(buffer.AsSpan());
    }

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer)
    {
        Span<byte> eight = stackalloc byte[8];
        for (; !buffer.IsEmpty; buffer = buffer[Math.Min(8, buffer.Length)..])
        {
            BinaryPrimitives.WriteUInt64LittleEndian(eight, Bits());
            eight[..Math.Min(8, buffer.Length)].CopyTo(buffer);
        }
    }

    /// <inheritdoc/>
    protected override double Sample() => NextDouble();

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    private ulong Bits()
    {
        ulong result = BitOperations.RotateLeft(_s1 * 5, 7) * 9;
        ulong t = _s1 << 17;
        _s2 ^= _s0;
        _s3 ^= _s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= t;
        _s3 = BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    /// <summary>Evenly below a range of 1 or more: a multiplication, and draws that would come too often drawn again (Lemire 2019).</summary>
    private ulong Below(ulong range)
    {
        ulong high = Math.BigMul(Bits(), range, out ulong low);
        if (low < range)
        {
            ulong threshold = (0UL - range) % range;
            while (low < threshold)
            {
                high = Math.BigMul(Bits(), range, out low);
            }
        }

        return high;
    }
}
