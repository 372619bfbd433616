using DemoMusic.Score;
using DemoMusic.Variations;

namespace DemoMusic.Programme;

/// <summary>Ways to change a tune for a section, to be named in the programme.</summary>
public static class Shapes
{
    private static readonly Meter ThreeFour = new(3, 4);
    private static readonly Meter FourFour = new(4, 4);
    private static readonly Meter SixEight = new(6, 8);

    /// <summary>A few ornaments.</summary>
    public static Tune Ornamented(Tune tune, SeededRandom random) => Ornaments.Apply(tune, 45, random);

    /// <summary>Ornaments wherever there is room.</summary>
    public static Tune Lavish(Tune tune, SeededRandom random) => Ornaments.Apply(tune, 85, random);

    /// <summary>Major to minor, minor to major.</summary>
    public static Tune OtherMode(Tune tune, SeededRandom random) => ParallelMode.Apply(tune);

    /// <summary>Swung eighths.</summary>
    public static Tune Swung(Tune tune, SeededRandom random) => TimeWarp.Swing.Apply(tune, tune.Meter);

    /// <summary>Running eighths.</summary>
    public static Tune Running(Tune tune, SeededRandom random) => Figuration.Apply(tune, Meter.Quarter / 2);

    /// <summary>Running sixteenths.</summary>
    public static Tune Racing(Tune tune, SeededRandom random) => Figuration.Apply(tune, Meter.Quarter / 4);

    /// <summary>6/8 as 4/4.</summary>
    public static Tune Reel(Tune tune, SeededRandom random) => TimeWarp.JigToReel.Apply(tune, FourFour);

    /// <summary>4/4 as 6/8.</summary>
    public static Tune Jig(Tune tune, SeededRandom random) => TimeWarp.ReelToJig.Apply(tune, SixEight);

    /// <summary>4/4 as a waltz.</summary>
    public static Tune Waltz(Tune tune, SeededRandom random) => TimeWarp.ToWaltz.Apply(tune, ThreeFour);

    /// <summary>3/4 in four.</summary>
    public static Tune InFour(Tune tune, SeededRandom random) => TimeWarp.WaltzToFour.Apply(tune, FourFour);

    /// <summary>One change after the other.</summary>
    public static Func<Tune, SeededRandom, Tune> Then(
        this Func<Tune, SeededRandom, Tune> first, Func<Tune, SeededRandom, Tune> second) =>
        (tune, random) => second(first(tune, random), random);

    /// <summary>Begins a chain of changes.</summary>
    public static Func<Tune, SeededRandom, Tune> First(Func<Tune, SeededRandom, Tune> first) => first;

    /// <summary>Moves the tune by so many semitones: the last verse a step higher.</summary>
    public static Func<Tune, SeededRandom, Tune> Up(int semitones) => (tune, _) => tune.Transpose(semitones);
}
