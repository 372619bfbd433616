using EventSuite.Core.Randomness;

namespace EventSuite.Core.Tests.Support;

/// <summary>The same bytes in every run.</summary>
internal sealed class SeededRandomness(int seed = 1) : IRandomness
{
    private readonly Random _random = new(seed);

    public void Fill(Span<byte> bytes) => _random.NextBytes(bytes);
}
