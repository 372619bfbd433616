namespace EventSuite.Bench.Viewers;

/// <summary>Prints what the turns gave.</summary>
internal static class ViewerTable
{
    public static void PrintHeader(int count) => Console.WriteLine(
        $"""
        {count:N0} viewers, {Environment.ProcessorCount} cores, the viewers on the same machine. Milliseconds from a score's request until the last viewer
        has the board; until half have it; server memory for each viewer (all watch / after the scores / after a rest).

        {"",-22} {"p50",7} {"p99",7} {"max",7} {"half",7} {"KB each",20} {"CPU ms/push",12} {"viewers'",9} {"bytes",6} {"load",6}
        """);

    public static void Print(string name, ViewerFigures f) => Console.WriteLine(
        $"{name,-22} {P(f.LastMs, 0.5),7:N0} {P(f.LastMs, 0.99),7:N0} {P(f.LastMs, 1),7:N0} {P(f.MedianMs, 0.5),7:N0} "
        + $"{$"{f.OpenKb:N1} / {f.PushedKb:N1} / {f.SettledKb:N1}",20} {f.ServerCpuMs,12:N0} {f.GeneratorCpuMs,9:N0} {f.PushBytes,6} {f.LoadAverage,6}");

    /// <summary>The turns of each server together; the memory is that of the middle turn.</summary>
    public static void PrintTogether(IEnumerable<(string Name, ViewerFigures Figures)> turns)
    {
        Console.WriteLine();
        foreach (var side in turns.GroupBy(t => t.Name, t => t.Figures))
        {
            Print($"{side.Key}, all turns", new ViewerFigures(
                [.. side.SelectMany(f => f.LastMs)], [.. side.SelectMany(f => f.MedianMs)],
                P(side.Select(f => f.OpenKb), 0.5), P(side.Select(f => f.PushedKb), 0.5), P(side.Select(f => f.SettledKb), 0.5),
                side.Average(f => f.ServerCpuMs), side.Average(f => f.GeneratorCpuMs), side.First().PushBytes, ""));
        }
    }

    private static double P(IEnumerable<double> values, double share) => ViewerFigures.Percentile(values, share);
}
