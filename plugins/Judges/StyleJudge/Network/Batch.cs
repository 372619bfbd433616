using EventSuite.Neural.Tensors;
using StyleJudge.Features;
using Sheet = StyleJudge.Features.Columns;

namespace StyleJudge.Network;

/// <summary>Several hearings as one input of the network, filled up with silence to one length.</summary>
/// <param name="Columns">Batch, <see cref="Sheet.Count"/>, 1, moments.</param>
/// <param name="Roll">Batch, <see cref="PianoRoll.Channels"/>, <see cref="PianoRoll.Rows"/>, moments.</param>
/// <param name="Lengths">How many moments each really has.</param>
internal sealed record Batch(Tensor Columns, Tensor Roll, int[] Lengths)
{
    /// <summary>Shorter than this the network has not learned from.</summary>
    private const int Shortest = 16;

    /// <summary>A hearing alone, whole.</summary>
    public static Batch Of(Hearing hearing) => Of([(hearing, 0)], Math.Max(Shortest, hearing.Moments));

    /// <summary>Parts of hearings.</summary>
    /// <param name="parts">Each with the moment at which its part begins.</param>
    /// <param name="length">Moments.</param>
    public static Batch Of(IReadOnlyList<(Hearing Hearing, int Start)> parts, int length)
    {
        const int RollRows = PianoRoll.Channels * PianoRoll.Rows;
        float[] columns = new float[parts.Count * Sheet.Count * length];
        float[] roll = new float[parts.Count * RollRows * length];
        int[] lengths = new int[parts.Count];
        for (int i = 0; i < parts.Count; i++)
        {
            (Hearing hearing, int start) = parts[i];
            lengths[i] = Math.Min(length, hearing.Moments - start);
            CopyRows(hearing.Columns, hearing.Moments, start, columns.AsSpan(i * Sheet.Count * length), length, lengths[i]);
            CopyRows(hearing.Roll, hearing.Moments, start, roll.AsSpan(i * RollRows * length), length, lengths[i]);
        }

        return new Batch(
            Tensor.Of(new Shape(parts.Count, Sheet.Count, 1, length), columns),
            Tensor.Of(new Shape(parts.Count, PianoRoll.Channels, PianoRoll.Rows, length), roll),
            lengths);
    }

    private static void CopyRows(float[] from, int fromWidth, int start, Span<float> to, int toWidth, int count)
    {
        for (int row = 0; row < from.Length / fromWidth; row++)
        {
            from.AsSpan((row * fromWidth) + start, count).CopyTo(to[(row * toWidth)..]);
        }
    }
}
