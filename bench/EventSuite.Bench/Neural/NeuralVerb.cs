using System.CommandLine;
using System.ComponentModel;

namespace EventSuite.Bench.Neural;

/// <summary>Training and using networks, ours beside PyTorch at its best settings, in turns.</summary>
internal static class NeuralVerb
{
    private const double GridSeconds = 2;

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 5, Description = "Turns of each side that count." };
        var seconds = new Option<double>("--seconds") { DefaultValueFactory = _ => 4, Description = "Length of each measurement." };
        var only = new Option<string>("--only") { DefaultValueFactory = _ => "", Description = "Works whose name has this in it." };
        var python = new Option<string>("--python") { DefaultValueFactory = _ => "/usr/bin/python3", Description = "A Python that has PyTorch." };
        var under = new Option<string>("--under") { DefaultValueFactory = _ => "", Description = "Run every measurement under this, such as 'chrt -f 10'." };
        var noTorch = new Option<bool>("--no-torch") { Description = "Ours alone." };
        var command = new Command("neural", "Training and using networks, beside PyTorch on the CPU.") { rounds, seconds, only, python, under, noTorch };
        command.SetAction(result => Run(
            new Turn(result.GetRequiredValue(under).Split(' ', StringSplitOptions.RemoveEmptyEntries)),
            [.. NeuralRow.All.Where(r => r.Work.Name.Contains(result.GetRequiredValue(only), StringComparison.Ordinal))],
            result.GetRequiredValue(rounds), result.GetRequiredValue(seconds), result.GetValue(noTorch) ? null : result.GetRequiredValue(python)));
        return command;
    }

    private static void Run(Turn turn, NeuralRow[] rows, int rounds, double seconds, string? python)
    {
        var settings = python is null || WhyNoTorch(turn, python) is { } reason && Skip(reason) ? [] : BestSettings(turn, python, rows);
        Dictionary<int, double> peaks = new int[] { 1, Environment.ProcessorCount }.Distinct()
            .ToDictionary(threads => threads, threads => Math.Max(turn.Ours("peak", threads, 1), turn.Ours("peak", threads, 1)));
        Console.WriteLine($"Peak of fused multiply-adds: {string.Join(", ", peaks.Select(p => $"{p.Value / 1e9:N0} GF/s on {p.Key} threads"))}.");
        for (int round = 0; round < rounds; round++)
        {
            foreach (NeuralRow row in rows)
            {
                row.Ours.Add(turn.Ours(row.Work.Name, row.Threads, seconds));
                if (settings.TryGetValue(row.Work.Name, out TorchSettings? best))
                {
                    row.Torch.Add(turn.Torch(python!, best, row.Work.Name, seconds));
                }
            }
        }

        NeuralTable.Print(rows, peaks);
    }

    private static Dictionary<string, TorchSettings> BestSettings(Turn turn, string python, NeuralRow[] rows)
    {
        var best = new Dictionary<string, TorchSettings>();
        foreach (string work in rows.Select(r => r.Work.Name).Distinct())
        {
            var tried = TorchSettings.Grid.Select(s => (Settings: s, Rate: turn.Torch(python, s, work, GridSeconds))).ToArray();
            best[work] = tried.MaxBy(t => t.Rate).Settings;
            Console.WriteLine($"PyTorch, {work}: best with {best[work]}; {string.Join(", ", tried.Select(t => $"{t.Settings} {t.Rate:N0}"))}");
        }

        return best;
    }

    private static string? WhyNoTorch(Turn turn, string python)
    {
        try
        {
            Console.WriteLine($"PyTorch {turn.Run([python, "-c", "import torch; print(torch.__version__)"], new Dictionary<string, string>()).Trim()}");
            return null;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            return error.Message;
        }
    }

    private static bool Skip(string reason)
    {
        Console.WriteLine($"Only ours is measured, since PyTorch cannot be started ('apt-get install python3-torch libopenblas0-pthread'): {reason}");
        return true;
    }
}
