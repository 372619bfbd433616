using System.Numerics;

namespace EventSuite.Neural.Training;

/// <summary>
/// Random numbers from a seed (xoshiro256**, Blackman and Vigna), the same on every machine, with a state that can be kept
/// and put back. Not for secrets, and not for several threads at once.
/// </summary>
public sealed class RandomSource
{
    private readonly ulong[] state = new ulong[4];

    /// <summary>Starts from a seed.</summary>
    public RandomSource(ulong seed)
    {
        // SplitMix64, as the generator's authors advise for seeding.
        for (int i = 0; i < state.Length; i++)
        {
            seed += 0x9E3779B97F4A7C15;
            ulong z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            state[i] = z ^ (z >> 31);
        }
    }

    /// <summary>The four words of the state.</summary>
    public ReadOnlySpan<ulong> State => state;

    /// <summary>Puts back a state taken from <see cref="State"/>.</summary>
    /// <exception cref="ArgumentException">Not four words, or all zero.</exception>
    public void Restore(ReadOnlySpan<ulong> words)
    {
        if (words.Length != state.Length || !words.ContainsAnyExcept(0UL))
        {
            throw new ArgumentException("a random state is four words, not all of them zero", nameof(words));
        }

        words.CopyTo(state);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextBits()
    {
        ulong result = BitOperations.RotateLeft(state[1] * 5, 7) * 9;
        ulong t = state[1] << 17;
        state[2] ^= state[0];
        state[3] ^= state[1];
        state[1] ^= state[2];
        state[0] ^= state[3];
        state[2] ^= t;
        state[3] = BitOperations.RotateLeft(state[3], 45);
        return result;
    }

    /// <summary>From 0 to below 1, in steps of 2^-24.</summary>
    public float NextFloat() => (NextBits() >> 40) * (1f / (1 << 24));

    /// <summary>From 0 to below 1, in steps of 2^-53.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1L << 53));

    /// <summary>A whole number from 0 to below the limit, which is 1 or more.</summary>
    public int Next(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return (int)Math.BigMul(NextBits(), (ulong)limit, out _);
    }

    /// <summary>Normally distributed, mean 0, variance 1.</summary>
    public float NextNormal() =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - NextDouble())) * Math.Cos(2 * Math.PI * NextDouble()));

    /// <summary>Puts a list into random order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>A source of its own, seeded from this one.</summary>
    public RandomSource Fork() => new(NextBits());
}
