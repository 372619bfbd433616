using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>Where in the network's input each fact stands: blocks of inputs of which one (or none) is on.</summary>
internal sealed class FeatureLayout
{
    /// <summary>Bars back that are looked at, at the same place in the bar.</summary>
    public static readonly int[] BarsBack = [1, 2, 4, 8];

    public const int Remembered = 3;
    public const int LeftSteps = 13;
    public const int SinceSteps = 11;
    public const int EndTicks = 6;
    public const int EndSteps = 25;
    public const int HeldSteps = 6;
    public const int MostInterval = 14;
    public const int MostBeatTicks = 18;

    public FeatureLayout(StyleSpec style)
    {
        int parts = style.Parts.Count;
        Part = Block(parts);
        Meter = Block(Pieces.Meter.Known.Length);
        Slot = Block(Pieces.Meter.MostSlots);
        BeatTick = Block(MostBeatTicks);
        BarsLeft = Block(LeftSteps);
        TicksLeft = Block(EndSteps);
        BarsSince = Block(SinceSteps);
        BarInPhrase = Block(4 + 8);
        OwnPitch = Block(Remembered * style.PitchTokens);
        OwnInterval = Block(2 * ((2 * MostInterval) + 1));
        OwnDuration = Block(2 * style.Durations.Count);
        OwnChord = Block(StyleSpec.ChordTokens);
        Other = Block(parts * OtherWidth(style));
        Parallel = Block(style.PitchTokens);
        Back = Block(BarsBack.Length * (style.PitchTokens + 1));
        Mode = Block(2);
        Lead = Block(parts);
        Style = Block(StyleFeatures.Count * (MostSteps + 1));
    }

    public const int MostSteps = 8;

    public int Part { get; }

    public int Meter { get; }

    public int Slot { get; }

    public int BeatTick { get; }

    public int BarsLeft { get; }

    public int TicksLeft { get; }

    public int BarsSince { get; }

    public int BarInPhrase { get; }

    public int OwnPitch { get; }

    public int OwnInterval { get; }

    public int OwnDuration { get; }

    public int OwnChord { get; }

    public int Other { get; }

    public int Parallel { get; }

    public int Back { get; }

    public int Mode { get; }

    public int Lead { get; }

    public int Style { get; }

    /// <summary>How many inputs.</summary>
    public int Count { get; private set; }

    /// <summary>Inputs of each other part: what sounds, what sounded before it, begun just now, how long it lasts.</summary>
    public static int OtherWidth(StyleSpec style) => (2 * style.PitchTokens) + 1 + HeldSteps;

    private int Block(int size)
    {
        int start = Count;
        Count += size;
        return start;
    }
}
