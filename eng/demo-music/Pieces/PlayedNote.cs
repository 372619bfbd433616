namespace DemoMusic.Pieces;

/// <summary>A note as it is played: ticks, MIDI key, velocity 1–127.</summary>
public readonly record struct PlayedNote(int Start, int Length, int Pitch, int Velocity);
