using EventSuite.Core.Randomness;

namespace EventSuite.Data.Tests;

/// <summary>The same bytes in every run.</summary>
internal sealed class SeededRandomness(int seed) : IRandomness
{
    private readonly Random _random = new(seed);

    public void Fill(Span<byte> bytes)
    {
        lock (_random)
        {
            _random.NextBytes(bytes);
        }
    }
}
