namespace DemoMusic.Pieces;

/// <summary>From this tick on a quarter note lasts so many microseconds.</summary>
public readonly record struct TempoChange(int Tick, int MicrosecondsPerQuarter);
