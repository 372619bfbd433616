namespace EventSuite.Bench.Neural;

/// <summary>Prints what was measured.</summary>
internal static class NeuralTable
{
    public static void Print(IEnumerable<NeuralRow> rows, IReadOnlyDictionary<int, double> peaks)
    {
        Console.WriteLine($"{"",-12}{"threads",8}{"unit",10}{"ours, middle",14}{"(best)",11}{"torch, middle",15}{"(best)",10}{"factor",8}{"of bests",10}{"GF/s",7}{"of peak",9}");
        foreach (NeuralRow row in rows)
        {
            (double middle, double best) = (NeuralRow.Middle(row.Ours), row.Ours.Max());
            double flops = middle * row.Work.FlopsPerUnit;
            string share = peaks.TryGetValue(row.Threads, out double peak) ? $"{flops / peak:P0}" : "";
            string torch = row.Torch.Count == 0
                ? $"{"-",15}{"-",10}{"-",8}{"-",10}"
                : $"{NeuralRow.Middle(row.Torch),15:N0}{row.Torch.Max(),10:N0}{middle / NeuralRow.Middle(row.Torch),8:N1}{best / row.Torch.Max(),10:N1}";
            Console.WriteLine($"{row.Work.Name,-12}{row.Threads,8}{row.Work.Unit,10}{middle,14:N0}{best,11:N0}{torch}{flops / 1e9,7:N0}{share,9}");
        }
    }
}
