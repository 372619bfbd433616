using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Writing;

/// <summary>
/// Music of one meter heard in another that a network knows: 6/8 as two quarters, fast bars two by two as one. Ticks are multiplied
/// with a fraction on the way there and divided on the way back.
/// </summary>
/// <param name="Real">The meter as people count it.</param>
/// <param name="Heard">The meter as the network counts it.</param>
/// <param name="Up">What ticks are multiplied with.</param>
/// <param name="Down">What they are divided by.</param>
internal sealed record Frame(Meter Real, Meter Heard, int Up, int Down)
{
    private static readonly Meter Four = new(4, 4);
    private static readonly Meter Three = new(3, 4);

    /// <summary>The frame in which four voices accompany a meter.</summary>
    /// <param name="real">The meter.</param>
    /// <param name="isFast">Whether bars are fast, so that harmony moves in halves.</param>
    public static Frame ForVoices(Meter real, bool isFast) => (real.Beats, real.Unit) switch
    {
        (3, 4) => new(real, Three, 1, 1),
        (9, 8) => new(real, Three, 2, 3),
        (3, 8) => new(real, Three, 2, 1),
        (3, 2) => new(real, Three, 1, 2),
        (6, 8) or (12, 8) => new(real, Four, 2, 3),
        _ => new(real, Four, 1, isFast ? 2 : 1),
    };

    /// <summary>Bars of the network that hold so many real ones.</summary>
    public int HeardBars(int bars) => ((bars * Real.BarTicks * Up / Down) + Heard.BarTicks - 1) / Heard.BarTicks;

    public NoteEvent[] Hear(IEnumerable<NoteEvent> events) => Scale(events, Up, Down);

    public NoteEvent[] Play(IEnumerable<NoteEvent> events) => Scale(events, Down, Up);

    private static NoteEvent[] Scale(IEnumerable<NoteEvent> events, int up, int down) =>
    [
        .. events.Select(e =>
        {
            int start = e.Start * up / down;
            return e with { Start = start, Ticks = (e.End * up / down) - start };
        }).Where(e => e.Ticks > 0),
    ];
}
