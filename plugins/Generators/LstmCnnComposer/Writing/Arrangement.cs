using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Writing;

/// <summary>A finished piece: its voices in the normalised key.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Bars">How many.</param>
/// <param name="Voices">The highest first.</param>
internal sealed record Arrangement(Meter Meter, int Bars, IReadOnlyList<Voice> Voices)
{
    public int Ticks => Bars * Meter.BarTicks;

    /// <summary>Versions of a piece one after another.</summary>
    public static Arrangement Join(IReadOnlyList<Arrangement> versions) => versions[0] with
    {
        Bars = versions.Sum(v => v.Bars),
        Voices =
        [
            .. versions[0].Voices.Select((voice, i) => voice with
            {
                Events = [.. versions.SelectMany((version, number) => version.Voices[i].Events.Select(e => e with { Start = e.Start + (number * version.Ticks) }))],
            }),
        ],
    };
}
