namespace EventSuite.Music.Synthesis.Voices;

/// <summary>
/// A string that is struck or plucked: nearly harmonic partials, stretched by stiffness, shaped by where and how hard it is hit;
/// high ones die first (Fletcher and Rossing, The Physics of Musical Instruments, chapters 2 and 12).
/// </summary>
internal sealed class StringModes : ModeSource
{
    /// <summary>Where it is struck, as a part of its length.</summary>
    public double Position { get; init; } = 0.13;

    /// <summary>Slope of the partials, in decibels an octave.</summary>
    public double Tilt { get; init; } = -4;

    /// <summary>How bright the hammer or finger is in Hz, at the softest touch.</summary>
    public double SoftHz { get; init; } = 700;

    /// <summary>The same at the hardest touch.</summary>
    public double HardHz { get; init; } = 5000;

    /// <summary>Inharmonicity at middle C; doubles each octave up.</summary>
    public double Stiffness { get; init; }

    /// <summary>Seconds until the fundamental of middle C is 60 dB down.</summary>
    public double Decay { get; init; } = 5;

    /// <summary>Factor on the decay for each octave up.</summary>
    public double DecayPerOctave { get; init; } = 0.62;

    /// <summary>How much sooner high partials die: decay rate added for each kHz.</summary>
    public double Damping { get; init; } = 0.3;

    /// <summary>Two strings a note, apart by this many cents, the second quieter and longer (a piano's aftersound); 0 for one.</summary>
    public double PairCents { get; init; }

    /// <summary>The body does not carry what lies far below this frequency.</summary>
    public double BodyHz { get; init; } = 70;

    public override int Fill(in VoiceNote note, double hz, Span<Mode> modes)
    {
        double octaves = Math.Log2(hz / 261.63);
        double decay = Math.Min(Decay * Math.Pow(DecayPerOctave, octaves), 25);
        double stiffness = Stiffness * Math.Pow(2, octaves);
        double touch = SoftHz * Math.Pow(HardHz / SoftHz, note.Velocity) * Math.Pow(2, 0.35 * octaves);
        double pair = Math.Pow(2, PairCents / 2400);
        int most = PairCents > 0 ? modes.Length / 2 : modes.Length / 2 + 8;
        int count = 0;
        for (int n = 1; n <= most; n++)
        {
            double f = n * hz * Math.Sqrt((1 + stiffness * n * n) / (1 + stiffness));
            if (f > TopHz && n > 1)
            {
                break;
            }

            double over = f / touch;
            double amplitude = Math.Pow(n, Tilt / 6.02) * (0.08 + Math.Abs(Math.Sin(n * Math.PI * Position)))
                / (1 + over * over) * f / (f + BodyHz);
            double rings = 1 / (1 / decay + Damping * (f - hz) / 1000);
            if (PairCents > 0)
            {
                modes[count++] = new Mode(f / pair, amplitude * 0.8, rings * 0.6);
                modes[count++] = new Mode(f * pair, amplitude * 0.3, rings * 1.6);
            }
            else
            {
                modes[count++] = new Mode(f, amplitude, rings);
            }
        }

        return count;
    }
}
