using System.Security.Cryptography;
using EventSuite.Core.Randomness;

namespace EventSuite.Bench;

/// <summary>The operating system's generator.</summary>
internal sealed class SystemRandomness : IRandomness
{
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
