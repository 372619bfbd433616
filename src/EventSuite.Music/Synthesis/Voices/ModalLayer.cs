using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Music.Synthesis.Voices;

/// <summary>
/// Whatever is struck or plucked, as a sum of decaying sines. Each is a phasor that turns eight samples a step, so that
/// one vector holds eight consecutive samples: no sine is computed per sample, and nothing can alias.
/// </summary>
internal sealed class ModalLayer : Layer
{
    private const int Lanes = 8;

    /// <summary>Modes 80 dB below a full voice are dropped.</summary>
    private const float Inaudible = 1e-4f;

    public required ModeSource Modes { get; init; }

    public override int Frames(in VoiceNote note)
    {
        Span<Mode> modes = stackalloc Mode[ModeSource.Most];
        int count = Modes.Fill(note, HzFor(note), modes);
        double longest = 0;
        foreach (Mode mode in modes[..count])
        {
            longest = Math.Max(longest, mode.Decay);
        }

        return Math.Min(base.Frames(note), (int)(longest * 1.3 * StereoBuffer.SampleRate) + 1);
    }

    public override void Render(in VoiceNote note, in VoiceSink sink, WaveTableCache tables)
    {
        Span<Mode> modes = stackalloc Mode[ModeSource.Most];
        int count = Modes.Fill(note, HzFor(note), modes);
        var bank = new Phasors(modes[..count], note.Seed, GainFor(note));
        int frames = Math.Min(sink.Frames, Frames(note));
        Span<float> block = stackalloc float[VoiceSink.Block];
        double held = note.HeldSeconds;
        float from = (float)Envelope.At(0, held);
        for (int at = 0; at < frames && bank.Count > 0; at += VoiceSink.Block)
        {
            bank.Next(MemoryMarshal.Cast<float, Vector256<float>>(block));
            bool last = at + VoiceSink.Block >= frames;
            float to = last ? 0 : (float)Envelope.At((at + VoiceSink.Block) / (double)StereoBuffer.SampleRate, held);
            Ramp(block, from, to);
            sink.Add(at, block);
            from = to;
        }
    }

    /// <summary>The running state of all modes of a note.</summary>
    private sealed class Phasors
    {
        private readonly Vector256<float>[] _x;
        private readonly Vector256<float>[] _y;
        private readonly float[] _cos;
        private readonly float[] _sin;
        private readonly float[] _level;
        private readonly float[] _blockDecay;

        public Phasors(ReadOnlySpan<Mode> modes, uint seed, float gain)
        {
            Count = modes.Length;
            _x = new Vector256<float>[Count];
            _y = new Vector256<float>[Count];
            _cos = new float[Count];
            _sin = new float[Count];
            _level = new float[Count];
            _blockDecay = new float[Count];
            double power = 0;
            foreach (Mode mode in modes)
            {
                double weighted = mode.Amplitude * Hearing.Weight(mode.Hz);
                power += weighted * weighted;
            }

            double scale = gain / Math.Sqrt(power / 2 + 1e-12);
            var noise = new Noise(seed);
            for (int m = 0; m < Count; m++)
            {
                // Small random phases: all sines rising together would be a click.
                Set(m, modes[m], modes[m].Amplitude * scale, noise.NextUnit() * 2);
            }
        }

        public int Count { get; private set; }

        public void Next(Span<Vector256<float>> block)
        {
            block.Clear();
            for (int m = 0; m < Count; m++)
            {
                Vector256<float> x = _x[m], y = _y[m];
                Vector256<float> c = Vector256.Create(_cos[m]), s = Vector256.Create(_sin[m]);
                for (int i = 0; i < block.Length; i++)
                {
                    block[i] += y;
                    Vector256<float> turned = c * x - s * y;
                    y = s * x + c * y;
                    x = turned;
                }

                _x[m] = x;
                _y[m] = y;
                if ((_level[m] *= _blockDecay[m]) < Inaudible)
                {
                    Drop(m--);
                }
            }
        }

        private void Set(int m, Mode mode, double amplitude, double phase)
        {
            double turn = Math.Tau * mode.Hz / StereoBuffer.SampleRate;
            double decay = Math.Pow(1e-3, 1 / (mode.Decay * StereoBuffer.SampleRate));
            Span<float> x = stackalloc float[Lanes], y = stackalloc float[Lanes];
            double c = decay * Math.Cos(turn), s = decay * Math.Sin(turn);
            double re = amplitude * Math.Cos(phase), im = amplitude * Math.Sin(phase);
            double stepRe = 1, stepIm = 0;
            for (int lane = 0; lane < Lanes; lane++)
            {
                x[lane] = (float)re;
                y[lane] = (float)im;
                (re, im) = (re * c - im * s, re * s + im * c);
                (stepRe, stepIm) = (stepRe * c - stepIm * s, stepRe * s + stepIm * c);
            }

            _x[m] = Vector256.Create<float>(x);
            _y[m] = Vector256.Create<float>(y);
            _cos[m] = (float)stepRe;
            _sin[m] = (float)stepIm;
            _level[m] = (float)amplitude;
            _blockDecay[m] = (float)Math.Pow(decay, VoiceSink.Block);
        }

        private void Drop(int m)
        {
            int last = --Count;
            _x[m] = _x[last];
            _y[m] = _y[last];
            _cos[m] = _cos[last];
            _sin[m] = _sin[last];
            _level[m] = _level[last];
            _blockDecay[m] = _blockDecay[last];
        }
    }
}
