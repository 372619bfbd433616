using EventSuite.Music.Synthesis.Instruments;

namespace EventSuite.Music.Synthesis.Drums;

/// <summary>The General MIDI drum map, keys 35–81; keys around it (other makers' extensions) get their nearest relative.</summary>
internal static class DrumKit
{
    public const int First = 35;
    public const int Last = 81;

    /// <summary>Roland's and Yamaha's extensions, each with the standard drum that is most like it.</summary>
    private static readonly Dictionary<int, int> Extensions = new()
    {
        [27] = 76,
        [28] = 39,
        [29] = 73,
        [30] = 73,
        [31] = 37,
        [32] = 37,
        [33] = 75,
        [34] = 80,
        [82] = 70,
        [83] = 54,
        [84] = 81,
        [85] = 75,
        [86] = 43,
        [87] = 41,
    };

    private static readonly Instrument[] Kit = Make();

    /// <summary>The standard key, 35–81, that a key stands for; claves for what no maker has defined.</summary>
    public static int Standard(int key) => key is >= First and <= Last ? key : Extensions.GetValueOrDefault(key, 75);

    public static Instrument For(int key) => Kit[Standard(key)];

    private static Instrument[] Make()
    {
        var kit = new Instrument[Last + 1];
        Skins.Place(kit);
        Metals.Place(kit);
        HandDrums.Place(kit);
        return kit;
    }
}
