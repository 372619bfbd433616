using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Music.Synthesis.Mixing;

/// <summary>
/// A small hall: eight delay lines that feed each other through a Hadamard matrix (Jot and Chaigne 1991), each one losing
/// its high tones first, behind two all-passes that thicken the onset. All delays are longer than a block, so that whole
/// blocks run as vectors.
/// </summary>
internal sealed class Reverb
{
    private const int Lines = 8;
    private const int Block = 256;
    private const double DecaySeconds = 1.5;

    /// <summary>Prime lengths in frames, 28 to 62 ms: echoes do not fall on each other.</summary>
    private static readonly int[] Lengths = [1237, 1381, 1607, 1777, 1949, 2153, 2411, 2731];

    private readonly DelayLine[] _lines = [.. Lengths.Select(static length => new DelayLine(length))];
    private readonly float[] _feed = [.. Lengths.Select(static length => (float)(Math.Pow(1e-3, length / (DecaySeconds * StereoBuffer.SampleRate)) / Math.Sqrt(Lines)))];
    private readonly float[] _before = new float[Lines];
    private readonly DelayLine _pre = new(641);
    private readonly DelayLine _thickA = new(331);
    private readonly DelayLine _thickB = new(557);

    /// <summary>Adds the room's answer to what was sent into it; all three are equally long.</summary>
    public void Process(ReadOnlySpan<float> send, Span<float> left, Span<float> right, float level)
    {
        Span<float> input = stackalloc float[Block], delayed = stackalloc float[Block], taps = stackalloc float[Block * Lines];
        for (int at = 0; at < send.Length; at += Block)
        {
            int count = Math.Min(Block, send.Length - at);
            _pre.Read(delayed);
            input.Clear();
            send.Slice(at, count).CopyTo(input);
            _pre.Write(input);
            delayed.CopyTo(input);
            Thicken(_thickA, input, delayed);
            Thicken(_thickB, input, delayed);
            for (int line = 0; line < Lines; line++)
            {
                Span<float> tap = taps.Slice(line * Block, Block);
                _lines[line].Read(tap);
                Span<float> side = line % 2 == 0 ? left : right;
                AddTo(side.Slice(at, count), tap, line / 2 % 2 == 0 ? level : -level);
                Dull(tap, ref _before[line]);
            }

            Mix(MemoryMarshal.Cast<float, Vector256<float>>(taps), MemoryMarshal.Cast<float, Vector256<float>>(input));
            for (int line = 0; line < Lines; line++)
            {
                _lines[line].Write(taps.Slice(line * Block, Block));
            }
        }
    }

    private static void AddTo(Span<float> side, ReadOnlySpan<float> tap, float level)
    {
        for (int i = 0; i < side.Length; i++)
        {
            side[i] += tap[i] * level;
        }
    }

    /// <summary>A two-point mean: what passes often loses its high tones.</summary>
    private static void Dull(Span<float> tap, ref float before)
    {
        const float share = 0.3f;
        float last = before;
        foreach (ref float sample in tap)
        {
            float now = sample;
            sample = now + share * (last - now);
            last = now;
        }

        before = last;
    }

    private static void Thicken(DelayLine line, Span<float> block, Span<float> delayed)
    {
        const float g = 0.6f;
        line.Read(delayed);
        for (int i = 0; i < block.Length; i++)
        {
            // The tiny constant, far below hearing, keeps silence from turning into slow denormal numbers.
            float inner = block[i] - g * delayed[i] + 1e-18f;
            block[i] = inner;
            delayed[i] += g * inner;
        }

        line.Write(block);
        delayed.CopyTo(block);
    }

    /// <summary>The eight taps through the matrix, back into their place.</summary>
    private void Mix(Span<Vector256<float>> taps, ReadOnlySpan<Vector256<float>> input)
    {
        int step = input.Length;
        for (int half = 1; half < Lines; half *= 2)
        {
            for (int line = 0; line < Lines; line++)
            {
                if ((line & half) != 0)
                {
                    continue;
                }

                Span<Vector256<float>> one = taps.Slice(line * step, step), two = taps.Slice((line + half) * step, step);
                for (int i = 0; i < step; i++)
                {
                    (one[i], two[i]) = (one[i] + two[i], one[i] - two[i]);
                }
            }
        }

        for (int line = 0; line < Lines; line++)
        {
            var feed = Vector256.Create(_feed[line]);
            Span<Vector256<float>> tap = taps.Slice(line * step, step);
            for (int i = 0; i < step; i++)
            {
                tap[i] = tap[i] * feed + input[i];
            }
        }
    }
}
