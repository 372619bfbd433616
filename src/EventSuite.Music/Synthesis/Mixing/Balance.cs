using EventSuite.Music.Synthesis.Drums;

namespace EventSuite.Music.Synthesis.Mixing;

/// <summary>
/// How loud the instruments are against each other, in decibels on top of each recipe. Set by measuring: a phrase of six
/// notes (velocity 100; the basses 20 semitones lower) or eight drum hits, brought to the level that the instrument has
/// beside the others in common General MIDI sound sets, so that a song's balance survives the change of engine.
/// </summary>
internal static class Balance
{
    private static readonly double[] Programs =
    [
        -29, -29, -27, -27, -26, -29.5, -24.5, -22,
        -26, -25.5, -26, -30, -22, -22, -27.5, -25,
        -30, -30, -29, -32.5, -28.5, -29, -29, -29,
        -24.5, -25.5, -24, -22.5, -17.5, -27.5, -27, -25,
        -26.5, -26.5, -25, -30, -24, -24, -30.5, -31,
        -28, -28.5, -28, -30.5, -27.5, -21, -26, -27,
        -28.5, -29.5, -28, -29, -29.5, -30, -30, -26.5,
        -28.5, -28, -28.5, -29.5, -26.5, -29.5, -27, -26.5,
        -28, -28, -28.5, -29.5, -28, -29, -29, -28,
        -29, -29, -29, -29.5, -29.5, -28, -27.5, -27.5,
        -27.5, -27, -28, -28, -27, -26, -29.5, -29,
        -28.5, -31.5, -30, -28, -28.5, -28.5, -27, -30.5,
        -24.5, -27.5, -26, -25, -28.5, -31, -24.5, -26,
        -23, -20, -21.5, -24, -26, -28, -28, -28,
        -24, -20.5, -24, -17, -23.5, -23, -19, -8.5,
        -21.5, -26, -22, -28, -28.5, -22, -31.5, -27.5,
    ];

    /// <summary>From key 35 on.</summary>
    private static readonly double[] Drums =
    [
        -31.5, -29.5, -17, -17, -16.5, -17, -27.5, -24.5,
        -25.5, -21.5, -26.5, -34.5, -25.5, -24.5, -27.5, -25,
        -34, -28, -32, -20, -28, -21, -28, -19,
        -34.5, -24.5, -24, -23.5, -24, -22.5, -23.5, -23,
        -22.5, -22.5, -18, -21, -22, -26.5, -15, -19.5,
        -14.5, -14.5, -14.5, -18.5, -21, -22, -27.5,
    ];

    public static double Program(int program) => Programs[program];

    public static double Drum(int key) => Drums[DrumKit.Standard(key) - DrumKit.First];
}
