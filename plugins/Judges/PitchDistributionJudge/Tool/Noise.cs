using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace PitchDistributionJudge.Tool;

/// <summary>What a judge of music should not like: 64 quavers of any pitch from C3 to C6, where Bach's notes lie too.</summary>
internal static class Noise
{
    /// <summary>Eight bars of it, the same for the same seed.</summary>
    public static Song Of(int seed)
    {
        var random = new SeededRandom(seed);
        return new Score(24, Enumerable.Range(0, 64).Select(i => new Note(12 * i, 12, (byte)random.Next(48, 85), 80, 0, 0, 0))).ToSong();
    }
}
