namespace EventSuite.Music.Synthesis;

/// <summary>A note in seconds rather than ticks: what a renderer needs, with tempo, channel state and tracks resolved.</summary>
/// <param name="StartSeconds">When the note is struck, in seconds from the beginning; finite and at least 0.</param>
/// <param name="DurationSeconds">How long it is held, in seconds, at least 0; its release sounds after that.</param>
/// <param name="Pitch">MIDI key, 0–127; 60 is middle C, 69 is A at 440 Hz. For drums, the General MIDI drum key.</param>
/// <param name="Velocity">How hard it is struck, 1–127.</param>
/// <param name="Program">General MIDI program, 0–127 (0 is the acoustic grand piano); of no meaning for drums.</param>
/// <param name="IsDrum">Whether the note belongs to the percussion channel.</param>
/// <param name="Pan">Place between the speakers, −1 (left) to 1 (right).</param>
public readonly record struct TimedNote(
    double StartSeconds,
    double DurationSeconds,
    byte Pitch,
    byte Velocity,
    byte Program,
    bool IsDrum,
    float Pan);
