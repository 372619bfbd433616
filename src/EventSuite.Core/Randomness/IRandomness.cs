namespace EventSuite.Core.Randomness;

/// <summary>Where unpredictable bytes come from: the operating system's generator in the host, a seed in tests.</summary>
public interface IRandomness
{
    /// <summary>Fills the span.</summary>
    void Fill(Span<byte> bytes);
}
