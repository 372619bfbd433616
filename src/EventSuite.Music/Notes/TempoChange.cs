namespace EventSuite.Music.Notes;

/// <summary>A tempo from a tick on.</summary>
/// <param name="Tick">Where it begins.</param>
/// <param name="MicrosecondsPerQuarter">1–16,777,215; 500,000 is 120 quarter notes a minute.</param>
public readonly record struct TempoChange(long Tick, int MicrosecondsPerQuarter)
{
    /// <summary>Quarter notes a minute.</summary>
    public double BeatsPerMinute => 60_000_000.0 / MicrosecondsPerQuarter;
}
