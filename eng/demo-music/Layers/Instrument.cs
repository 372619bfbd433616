namespace DemoMusic.Layers;

/// <summary>A General MIDI sound and where it sits.</summary>
/// <param name="Name">What its track is called.</param>
/// <param name="Program">General MIDI program, 0–127.</param>
/// <param name="Level">How loud its notes are on the whole, velocity 1–127.</param>
/// <param name="Pan">Left 0, middle 64, right 127.</param>
/// <param name="IsDrums">True for the drum channel.</param>
public sealed record Instrument(string Name, int Program, int Level = 84, int Pan = 64, bool IsDrums = false);
