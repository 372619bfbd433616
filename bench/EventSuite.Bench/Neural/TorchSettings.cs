namespace EventSuite.Bench.Neural;

/// <summary>What PyTorch's speed on a CPU depends on, without a word in its own settings.</summary>
/// <param name="BlasThreads">Threads of the matrix library.</param>
/// <param name="TorchThreads">Threads of PyTorch itself.</param>
/// <param name="Core">The kernels that the matrix library is made to take, or empty for its own choice.</param>
internal sealed record TorchSettings(int BlasThreads, int TorchThreads, string Core)
{
    private static readonly int[] ThreadCounts = [1, 4];
    private static readonly string[] Cores = ["", "SKYLAKEX"];

    public static IReadOnlyList<TorchSettings> Grid { get; } =
        [.. from blas in ThreadCounts from torch in ThreadCounts from core in Cores select new TorchSettings(blas, torch, core)];

    public IReadOnlyDictionary<string, string> Environment
    {
        get
        {
            var variables = new Dictionary<string, string>
            {
                ["OPENBLAS_NUM_THREADS"] = BlasThreads.ToString(System.Globalization.CultureInfo.InvariantCulture),
            };
            if (Core.Length > 0)
            {
                variables["OPENBLAS_CORETYPE"] = Core;
            }

            return variables;
        }
    }

    public override string ToString() => $"BLAS {BlasThreads}, torch {TorchThreads}, {(Core.Length > 0 ? Core : "its own kernels")}";
}
