namespace EventSuite.Music.Synthesis.Voices;

/// <summary>One note as its layers see it.</summary>
/// <param name="Hz">Fundamental frequency.</param>
/// <param name="Key">MIDI key, 0–127.</param>
/// <param name="Velocity">How hard, more than 0, at most 1.</param>
/// <param name="HeldFrames">Frames until it is let go.</param>
/// <param name="Seed">Starts the note's own randomness.</param>
internal readonly record struct VoiceNote(double Hz, int Key, float Velocity, int HeldFrames, uint Seed)
{
    public double HeldSeconds => HeldFrames / (double)StereoBuffer.SampleRate;

    public static double HzOf(int key) => 440 * Math.Pow(2, (key - 69) / 12.0);
}
