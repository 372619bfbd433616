namespace EventSuite.Bench.Neural;

/// <summary>One row of the table: a work of ours on so many threads, and what both sides reached.</summary>
internal sealed record NeuralRow(NeuralWork Work, int Threads)
{
    private static readonly (string Work, int Threads)[] Measured =
    [
        ("train64", 1), ("train64", 4), ("train512", 4), ("sample64", 1), ("sample512", 4), ("sample512", 1), ("conv-train", 4), ("conv-infer", 4),
    ];

    public static IReadOnlyList<NeuralRow> All { get; } =
        [.. Measured.Select(m => new NeuralRow(NeuralWork.All.Single(w => w.Name == m.Work), m.Threads))];

    public List<double> Ours { get; } = [];

    public List<double> Torch { get; } = [];

    public static double Middle(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
