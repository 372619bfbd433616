using System.Collections.Concurrent;

namespace EventSuite.Music.Synthesis.Voices;

/// <summary>The tables that one rendering has needed so far; every thread of it may ask.</summary>
internal sealed class WaveTableCache
{
    private readonly ConcurrentDictionary<(Spectrum, int), WaveTable> _tables = new();

    /// <summary>The table for a spectrum at a pitch; pitches of the same semitone share one.</summary>
    public WaveTable Get(Spectrum spectrum, double hz)
    {
        int semitone = (int)Math.Round(12 * Math.Log2(hz / 440));
        return _tables.GetOrAdd(
            (spectrum, semitone),
            static key => new WaveTable(key.Item1, 440 * Math.Pow(2, key.Item2 / 12.0)));
    }
}
