namespace EventSuite.Music.Synthesis.Voices;

/// <summary>A bar, plate, bell or skin: a short list of modes by ratio.</summary>
/// <param name="table">For each mode: ratio to the note, level in decibels, decay as a part of the first one's.</param>
internal sealed class BodyModes(params (double Ratio, double Level, double Decay)[] table) : ModeSource
{
    /// <summary>Seconds until the first mode at middle C is 60 dB down.</summary>
    public double Decay { get; init; } = 2;

    /// <summary>Factor on the decay for each octave up.</summary>
    public double DecayPerOctave { get; init; } = 0.7;

    /// <summary>Decibels that the second and higher modes lose at the softest touch.</summary>
    public double VelocityTilt { get; init; } = 12;

    public override int Fill(in VoiceNote note, double hz, Span<Mode> modes)
    {
        double decay = Math.Min(Decay * Math.Pow(DecayPerOctave, Math.Log2(hz / 261.63)), 25);
        int count = 0;
        foreach ((double ratio, double level, double part) in table)
        {
            if (count > 0 && hz * ratio > TopHz)
            {
                continue;
            }

            double soft = count == 0 ? 0 : VelocityTilt * (1 - note.Velocity);
            modes[count++] = new Mode(hz * ratio, Math.Pow(10, (level - soft) / 20), decay * part);
        }

        return count;
    }
}
