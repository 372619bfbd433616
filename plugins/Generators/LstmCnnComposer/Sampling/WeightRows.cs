using System.Numerics;
using System.Runtime.InteropServices;
using EventSuite.Neural.Modules;

namespace LstmCnnComposer.Sampling;

/// <summary>A layer whose inputs are mostly 0: for each input the row that it adds to a sum, several values at a time.</summary>
internal sealed class WeightRows
{
    private readonly float[] _rows;
    private readonly int _width;

    /// <summary>A row for each word.</summary>
    public WeightRows(Embedding embedding) => (_rows, _width) = (embedding.Weight.Values.ToArray(), embedding.Weight.Shape[1]);

    /// <summary>A row for each input.</summary>
    public WeightRows(Linear linear)
    {
        int inputs = linear.Weight.Shape[1];
        _width = linear.Weight.Shape[0];
        _rows = new float[inputs * _width];
        for (int o = 0; o < _width; o++)
        {
            for (int i = 0; i < inputs; i++)
            {
                _rows[(i * _width) + o] = linear.Weight.Values[(o * inputs) + i];
            }
        }
    }

    /// <summary>Adds the row of an input that is 1.</summary>
    public void Add(Span<float> sum, int input) => Add(sum, Row(input));

    /// <summary>Adds the row of an input of any value.</summary>
    public void Add(Span<float> sum, int input, float value)
    {
        ReadOnlySpan<float> row = Row(input);
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += rows[i] * value;
        }

        for (int i = sums.Length * Vector<float>.Count; i < sum.Length; i++)
        {
            sum[i] += row[i] * value;
        }
    }

    /// <summary>Adds values to values.</summary>
    public static void Add(Span<float> sum, ReadOnlySpan<float> row)
    {
        Span<Vector<float>> sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        ReadOnlySpan<Vector<float>> rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += rows[i];
        }

        for (int i = sums.Length * Vector<float>.Count; i < sum.Length; i++)
        {
            sum[i] += row[i];
        }
    }

    /// <summary>Values below 0 become 0.</summary>
    public static void Relu(Span<float> values)
    {
        foreach (ref float value in values)
        {
            value = Math.Max(value, 0);
        }
    }

    private ReadOnlySpan<float> Row(int input) => _rows.AsSpan(input * _width, _width);
}
