namespace DemoMusic;

/// <summary>
/// Chance that never changes: SplitMix64, so that the same seed gives the same music on every machine and every
/// runtime (System.Random does not promise that).
/// </summary>
public sealed class SeededRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A whole number from 0 to <paramref name="limit"/> − 1.</summary>
    public int Below(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return (int)(Next() % (ulong)limit);
    }

    /// <summary>A whole number from −<paramref name="reach"/> to +<paramref name="reach"/>, the middle likelier.</summary>
    public int Around(int reach) => Below(reach + 1) - Below(reach + 1);

    /// <summary>True in <paramref name="percent"/> of 100 cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
