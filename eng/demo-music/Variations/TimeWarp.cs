using DemoMusic.Score;

namespace DemoMusic.Variations;

/// <summary>
/// Stretches time by the same bent line in every period: swing, or a jig turned into a reel. Between two points
/// time runs evenly.
/// </summary>
public sealed class TimeWarp
{
    private readonly (int From, int To)[] _points;

    private TimeWarp(params (int From, int To)[] points) => _points = points;

    /// <summary>Eighths in pairs become long and short, two to one.</summary>
    public static TimeWarp Swing { get; } = new((0, 0), (240, 320), (480, 480));

    /// <summary>Three eighths become a quarter and two eighths: 6/8 to 4/4.</summary>
    public static TimeWarp JigToReel { get; } = new((0, 0), (240, 480), (480, 720), (720, 960));

    /// <summary>A quarter and two eighths become three eighths: 4/4 to 6/8.</summary>
    public static TimeWarp ReelToJig { get; } = new((0, 0), (480, 240), (720, 480), (960, 720));

    /// <summary>Half a bar becomes a bar of three: 4/4 to 3/4, twice as many bars.</summary>
    public static TimeWarp ToWaltz { get; } = new((0, 0), (480, 960), (960, 1440));

    /// <summary>The first beat of three is held twice as long: 3/4 to 4/4.</summary>
    public static TimeWarp WaltzToFour { get; } = new((0, 0), (480, 960), (1440, 1920));

    /// <summary>Where a tick goes.</summary>
    public int Map(int tick)
    {
        (int period, int becomes) = _points[^1];
        int inside = tick % period;
        int i = Array.FindIndex(_points, point => point.From > inside);
        (int from, int to) = _points[i - 1];
        (int nextFrom, int nextTo) = _points[i];
        return (tick / period * becomes) + to + ((inside - from) * (nextTo - to) / (nextFrom - from));
    }

    /// <summary>The tune in its new time.</summary>
    /// <param name="tune">The tune.</param>
    /// <param name="meter">The time signature that it then has.</param>
    /// <exception cref="ArgumentException">The warped tune has no whole number of such bars.</exception>
    public Tune Apply(Tune tune, Meter meter)
    {
        int length = Map(tune.Length);
        if (length % meter.Bar != 0)
        {
            throw new ArgumentException($"{tune.Title} does not fill whole bars of {meter.Beats}/{meter.Unit}.", nameof(meter));
        }

        return tune with
        {
            Meter = meter,
            Pickup = Map(tune.Meter.Bar) - Map(tune.Meter.Bar - tune.Pickup),
            Bars = length / meter.Bar,
            Melody = [.. tune.Melody.Select(n => n with { Start = Map(n.Start), Length = Map(n.End) - Map(n.Start) })],
            Chords = [.. tune.Chords.Select(c => new ChordSpan(Map(c.Start), Map(c.End) - Map(c.Start), c.Chord))],
        };
    }
}
