namespace EventSuite.Bench.Viewers;

/// <summary>What one turn with one server gave.</summary>
/// <param name="LastMs">For each score: milliseconds from its request until the last viewer had the board.</param>
/// <param name="MedianMs">For each score: until half of the viewers had it.</param>
/// <param name="OpenKb">Server memory for each viewer once all watch, in units of 1,024 bytes.</param>
/// <param name="PushedKb">The same right after the last score.</param>
/// <param name="SettledKb">The same after a rest.</param>
/// <param name="ServerCpuMs">Processor time of the server for each score.</param>
/// <param name="GeneratorCpuMs">Processor time of the generator for each score.</param>
/// <param name="PushBytes">Bytes of one pushed message.</param>
/// <param name="LoadAverage">Of the machine before the turn: what else ran.</param>
internal sealed record ViewerFigures(
    double[] LastMs, double[] MedianMs, double OpenKb, double PushedKb, double SettledKb,
    double ServerCpuMs, double GeneratorCpuMs, int PushBytes, string LoadAverage)
{
    /// <summary>The value below which this share of all lies.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
    }
}
