namespace EventSuite.Bench.Studio;

/// <summary>Prints what the stages gave, each figure with its ratio to the first stage, which had no studio load.</summary>
internal static class StudioTable
{
    private static readonly (string Name, Func<StageFigures, Waits> Waits)[] Rows =
    [
        ("score PUT", f => f.Score),
        ("score sent -> half of the viewers", f => f.BoardHalf),
        ("score sent -> last viewer", f => f.BoardLast),
        ("board GET", f => f.Board),
        ("studio page GET", f => f.Page),
        ("autosave PUT", f => f.Save),
        ("job POST", f => f.Ask),
        ("job asked -> begun", f => f.JobWait),
        ("job begun -> finished", f => f.JobRun),
    ];

    public static void Print(IReadOnlyList<StageFigures> stages)
    {
        foreach (var stage in stages)
        {
            Console.WriteLine();
            Console.WriteLine($"{stage.Name}: the host used {stage.HostCores:N2} cores, at most {stage.MostJobs} jobs at once, load average before {stage.LoadAverage}");
            Console.WriteLine($"{"milliseconds",-36} {"times",7} {"p50",8} {"p95",8} {"p99",8} {"max",8} {"p95 to the first stage's",25}");
            foreach (var (name, waits) in Rows.Where(r => r.Waits(stage).Count > 0))
            {
                Print(name, waits(stage), waits(stages[0]).Percentile(0.95));
            }
        }
    }

    private static void Print(string name, Waits waits, double before) => Console.WriteLine(
        $"{name,-36} {waits.Count,7:N0} {waits.Percentile(0.5),8:N1} {waits.Percentile(0.95),8:N1} {waits.Percentile(0.99),8:N1} {waits.Percentile(1),8:N1} "
        + $"{(double.IsNaN(before) ? "" : $"{waits.Percentile(0.95) / before:N2}"),25}");
}
