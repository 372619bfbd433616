namespace EventSuite.Music.Synthesis.Voices;

/// <summary>Which part of the noise is let through.</summary>
internal enum NoiseFilter
{
    /// <summary>Below the corner.</summary>
    Low,

    /// <summary>Around it.</summary>
    Band,

    /// <summary>Above it.</summary>
    High,
}
