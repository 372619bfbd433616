using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using EventSuite.Neural.Kernels;

namespace EventSuite.Bench.Neural;

/// <summary>One measurement of our side, in a process of its own: prints units a second.</summary>
internal static class TurnVerb
{
    /// <summary>The verb's name; <c>neural</c> starts it.</summary>
    public const string Name = "neural-turn";

    // Long enough for the runtime to have compiled the loops a second time, with what it learned.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    public static Command Create()
    {
        var work = new Option<string>("--work") { Required = true };
        var threads = new Option<int>("--threads") { Required = true };
        var seconds = new Option<double>("--seconds") { Required = true };
        var command = new Command(Name, "Used by neural: one measurement of ours.") { work, threads, seconds };
        command.Hidden = true;
        command.SetAction(result =>
        {
            using Work.Scope limit = Work.Limit(result.GetRequiredValue(threads));
            Func<int> step = NeuralWork.All.Single(w => w.Name == result.GetRequiredValue(work)).Start();
            Rate(step, WarmUp);
            Console.WriteLine(Rate(step, TimeSpan.FromSeconds(result.GetRequiredValue(seconds))).ToString(CultureInfo.InvariantCulture));
        });
        return command;
    }

    private static double Rate(Func<int> step, TimeSpan duration)
    {
        double done = 0;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < duration)
        {
            done += step();
        }

        return done / clock.Elapsed.TotalSeconds;
    }
}
