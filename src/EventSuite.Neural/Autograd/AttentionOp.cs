using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Attention of queries to keys, head by head, as one recorded operation.</summary>
internal static class AttentionOp
{
    /// <param name="q">Batch, queries, width.</param>
    /// <param name="k">Batch, keys, width. The last query stands at the last key.</param>
    /// <param name="v">The keys' values.</param>
    /// <param name="heads">The width is split into as many.</param>
    /// <param name="causal">A query sees no key behind its own.</param>
    public static Tensor Run(Tensor q, Tensor k, Tensor v, int heads, bool causal)
    {
        (int batch, int queries, int width) = (q.Shape[0], q.Shape[1], q.Shape[2]);
        int keys = k.Shape[1];
        int size = width / heads;
        float scale = 1 / MathF.Sqrt(size);
        float[] y = new float[q.Data.Length];
        float[] shares = new float[batch * heads * queries * keys];
        ForHeads(q, keys, heads, (sample, head, at) =>
        {
            Matrix scores = new(shares, at, queries, keys, keys, 1);
            Gemm.Multiply(Head(q, sample, head, size), Head(k, sample, head, size).T, shares, at, keys, false);
            for (int row = 0; row < queries; row++)
            {
                int seen = causal ? keys - queries + row + 1 : keys;
                Span<float> line = shares.AsSpan(at + (row * keys), keys);
                Elementwise.Unary(new ScaleOp(scale), line[..seen], line[..seen]);
                SoftmaxKernel.Row(line[..seen], line[..seen]);
                line[seen..].Clear();
            }

            Gemm.Multiply(scores, Head(v, sample, head, size), y, Offset(q, sample, head, size), width, false);
        });
        return Graph.RecordOnce("attention", q.Shape, y, [q, k, v], upstream => Backward(upstream, q, k, v, heads, shares, scale));
    }

    private static Tensor?[] Backward(Tensor upstream, Tensor q, Tensor k, Tensor v, int heads, float[] shares, float scale)
    {
        (int queries, int keys, int width) = (q.Shape[1], k.Shape[1], q.Shape[2]);
        int size = width / heads;
        Tensor dq = new(q.Shape, new float[q.Data.Length]);
        Tensor dk = new(k.Shape, new float[k.Data.Length]);
        Tensor dv = new(v.Shape, new float[v.Data.Length]);
        ForHeads(q, keys, heads, (sample, head, at) =>
        {
            Matrix scores = new(shares, at, queries, keys, keys, 1);
            Matrix dy = Head(upstream, sample, head, size);
            Gemm.Multiply(scores.T, dy, dv.Data, Offset(v, sample, head, size), width, false);
            float[] d = new float[queries * keys];
            Gemm.Multiply(dy, Head(v, sample, head, size).T, d);
            for (int row = 0; row < queries; row++)
            {
                Span<float> line = d.AsSpan(row * keys, keys);
                SoftmaxKernel.Back(shares.AsSpan(at + (row * keys), keys), line, line);
                Elementwise.Unary(new ScaleOp(scale), line, line);
            }

            Matrix slopes = new(d, queries, keys);
            Gemm.Multiply(slopes, Head(k, sample, head, size), dq.Data, Offset(q, sample, head, size), width, false);
            Gemm.Multiply(slopes.T, Head(q, sample, head, size), dk.Data, Offset(k, sample, head, size), width, false);
        });
        return [dq, dk, dv];
    }

    private static void ForHeads(Tensor q, int keys, int heads, Action<int, int, int> action) =>
        Work.For(q.Shape[0] * heads, 2L * q.Shape.Count * keys, part => action(part / heads, part % heads, part * q.Shape[1] * keys));

    private static int Offset(Tensor x, int sample, int head, int size) => (sample * x.Shape[1] * x.Shape[2]) + (head * size);

    private static Matrix Head(Tensor x, int sample, int head, int size) =>
        new(x.Data, Offset(x, sample, head, size), x.Shape[1], size, x.Shape[2], 1);
}
