namespace EventSuite.Bench.Neural;

/// <summary>Something that ours and PyTorch both do.</summary>
/// <param name="Name">As the PyTorch side knows it.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="FlopsPerUnit">Operations in the matrix products, a multiplication and an addition being two.</param>
/// <param name="Start">Makes our side: a function that does a piece and returns how many units it was.</param>
internal sealed record NeuralWork(string Name, string Unit, double FlopsPerUnit, Func<Func<int>> Start)
{
    public static IReadOnlyList<NeuralWork> All { get; } =
    [
        new("train64", "tokens/s", 3 * LstmFlops(64), () => LstmWork.Train(64, 16)),
        new("train512", "tokens/s", 3 * LstmFlops(512), () => LstmWork.Train(512, 64)),
        new("sample64", "tokens/s", LstmFlops(64) - FirstInputs(64), () => LstmWork.Sample(64)),
        new("sample512", "tokens/s", LstmFlops(512) - FirstInputs(512), () => LstmWork.Sample(512)),
        new("conv-train", "rolls/s", (2 * ConvWork.FirstFlops) + (3 * ConvWork.SecondFlops), () => ConvWork.Train(32)),
        new("conv-infer", "rolls/s", ConvWork.FirstFlops + ConvWork.SecondFlops, () => ConvWork.Infer(32)),
        new("peak", "flops", 1, Peak.Start),
    ];

    private static double LstmFlops(int hidden) =>
        2.0 * ((FolkModel.Layers * 8.0 * hidden * hidden) + (hidden * FolkModel.Vocabulary));

    // A sampler knows the first layer's product of every token beforehand.
    private static double FirstInputs(int hidden) => 2.0 * 4 * hidden * hidden;
}
