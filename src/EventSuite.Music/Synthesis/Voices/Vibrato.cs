namespace EventSuite.Music.Synthesis.Voices;

/// <summary>A player's vibrato, which sets in late and grows, as pitch and as loudness.</summary>
/// <param name="Rate">Swings a second.</param>
/// <param name="Cents">Swing of the pitch to either side.</param>
/// <param name="Delay">Seconds until it has half its depth.</param>
/// <param name="Tremolo">Swing of the loudness, 0–1.</param>
internal sealed record Vibrato(double Rate, double Cents, double Delay, double Tremolo = 0)
{
    public static Vibrato None { get; } = new(1, 0, 0);

    public double DepthAt(double seconds) => Delay <= 0 ? 1 : Math.Clamp(seconds / Delay - 0.5, 0, 1);
}
