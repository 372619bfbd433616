namespace EventSuite.Music.Synthesis.Voices;

/// <summary>Whatever is blown, bowed, sung or held by electricity: tables read by one or several oscillators.</summary>
internal sealed class WaveLayer : Layer
{
    private const int MostPlayers = 6;

    public required Spectrum Spectrum { get; init; }

    /// <summary>Brightness at the softest touch, 0–1.</summary>
    public double Soft { get; init; } = 0.1;

    /// <summary>Brightness at the hardest touch, 0–1.</summary>
    public double Hard { get; init; } = 0.8;

    /// <summary>How brightness moves: it follows this envelope; none: it stays.</summary>
    public Envelope? Colour { get; init; }

    /// <summary>Oscillators playing together, 1–6.</summary>
    public int Players { get; init; } = 1;

    /// <summary>How far they are out of tune with each other, in cents between the outermost.</summary>
    public double Detune { get; init; }

    /// <summary>How far apart they sit, 0–1.</summary>
    public double Width { get; init; } = 0.6;

    public Vibrato Vibrato { get; init; } = Vibrato.None;

    /// <summary>Semitones that the note starts off its pitch.</summary>
    public double Scoop { get; init; }

    /// <summary>Time constant in seconds in which it reaches it.</summary>
    public double ScoopTime { get; init; } = 0.03;

    public override void Render(in VoiceNote note, in VoiceSink sink, WaveTableCache tables)
    {
        double hz = HzFor(note);
        WaveTable table = tables.Get(Spectrum, hz);
        int players = Math.Min(Players, MostPlayers);
        Span<uint> phase = stackalloc uint[MostPlayers];
        Span<float> tune = stackalloc float[MostPlayers], drift = stackalloc float[MostPlayers];
        Span<float> toLeft = stackalloc float[MostPlayers], toRight = stackalloc float[MostPlayers];
        var noise = new Noise(note.Seed);
        for (int p = 0; p < players; p++)
        {
            double place = players == 1 ? 0 : 2.0 * p / (players - 1) - 1;
            phase[p] = players == 1 ? 0 : noise.NextBits();
            tune[p] = (float)Math.Pow(2, place * Detune / 2400);
            drift[p] = (float)(noise.NextUnit() * Math.Tau);
            double angle = (place * Width * (p % 2 == 0 ? 1 : -1) + 1) * Math.PI / 4;
            double share = Math.Sqrt(2.0 / players);
            toLeft[p] = (float)(Math.Cos(angle) * share);
            toRight[p] = (float)(Math.Sin(angle) * share);
        }

        int frames = Math.Min(sink.Frames, Frames(note));
        double held = note.HeldSeconds, level = GainFor(note);
        double tint = Soft + (Hard - Soft) * note.Velocity;
        Span<float> left = stackalloc float[VoiceSink.Block], right = stackalloc float[VoiceSink.Block];
        float gain = (float)(Envelope.At(0, held) * level), bright = (float)(tint * (Colour?.At(0, held) ?? 1));
        for (int at = 0; at < frames; at += VoiceSink.Block)
        {
            double seconds = at / (double)StereoBuffer.SampleRate;
            double end = seconds + VoiceSink.Block / (double)StereoBuffer.SampleRate;
            double depth = Vibrato.DepthAt(seconds);
            double scoop = Scoop == 0 ? 0 : Scoop * Math.Exp(-seconds / ScoopTime);
            float nextBright = (float)(tint * (Colour?.At(end, held) ?? 1));
            double swing = Vibrato.Tremolo == 0 ? 1 : 1 - Vibrato.Tremolo * depth * (0.5 + 0.5 * Math.Sin(Math.Tau * Vibrato.Rate * end));
            float next = at + VoiceSink.Block >= frames ? 0 : (float)(Envelope.At(end, held) * level * swing);
            left.Clear();
            right.Clear();
            for (int p = 0; p < players; p++)
            {
                double cents = scoop * 100;
                if (Vibrato.Cents > 0)
                {
                    // Players of a section do not swing together.
                    cents += Vibrato.Cents * depth * Math.Sin(Math.Tau * Vibrato.Rate * (1 + 0.07 * p) * seconds + drift[p] * (players > 1 ? 1 : 0));
                }

                double ratio = cents == 0 ? tune[p] : tune[p] * Math.Pow(2, cents / 1200);
                uint step = (uint)(hz * ratio / StereoBuffer.SampleRate * 4294967296.0);
                phase[p] = Read(table, phase[p], step, bright, nextBright, left, right, toLeft[p], toRight[p]);
            }

            Ramp(left, gain, next);
            Ramp(right, gain, next);
            sink.Add(at, left, right);
            gain = next;
            bright = nextBright;
        }
    }

    private static uint Read(WaveTable table, uint phase, uint step, float bright, float nextBright, Span<float> left, Span<float> right, float toLeft, float toRight)
    {
        int shift = 32 - table.Bits;
        uint mask = (1u << shift) - 1;
        float toUnit = 1f / (1u << shift);
        float more = (nextBright - bright) / left.Length;
        ReadOnlySpan<float> dark = table.Dark, light = table.Bright;
        for (int i = 0; i < left.Length; i++)
        {
            int at = (int)(phase >> shift);
            float part = (phase & mask) * toUnit;
            float d = dark[at] + (dark[at + 1] - dark[at]) * part;
            float l = light[at] + (light[at + 1] - light[at]) * part;
            float value = d + (l - d) * bright;
            bright += more;
            left[i] += value * toLeft;
            right[i] += value * toRight;
            phase += step;
        }

        return phase;
    }
}
