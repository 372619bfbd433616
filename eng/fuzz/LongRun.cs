using System.Diagnostics;
using MusicFuzz.Running;

namespace MusicFuzz;

/// <summary>A run for as long as there is time: the targets by turns, progress every ten seconds, failing inputs saved.</summary>
internal sealed class LongRun(int seed)
{
    private const string Folder = "fuzz-failures";
    private const int MostFailures = 50;
    private static readonly TimeSpan s_report = TimeSpan.FromSeconds(10);

    // Inputs are a few thousand bytes at most: what takes longer hangs, or as good as.
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(20);

    private readonly FuzzTarget[] _targets = Targets.Create();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _began;
    private volatile FuzzTarget? _now;
    private volatile int _round;
    private int _failures;
    private (TimeSpan Time, string What) _slowest;

    /// <summary>0 when nothing failed.</summary>
    public static int For(TimeSpan time, int seed)
    {
        var run = new LongRun(seed);
        bool stop = false;
        Console.CancelKeyPress += (_, key) => key.Cancel = stop = true;
        using var watchdog = new Timer(_ => run.EndIfItHangs(), null, s_report, s_report);
        Console.WriteLine($"seed {seed}, {time.TotalMinutes:0.#} minutes, failing inputs go to {Folder}/");
        TimeSpan next = s_report;
        while (!stop && run._clock.Elapsed < time && run._failures < MostFailures)
        {
            run.Round();
            if (run._clock.Elapsed > next)
            {
                run.Report();
                next += s_report;
            }
        }

        run.Report();
        run.Summarise();
        return run._failures == 0 ? 0 : 1;
    }

    private void Round()
    {
        foreach (FuzzTarget target in _targets)
        {
            TimeSpan before = _clock.Elapsed;
            Interlocked.Exchange(ref _began, before.Ticks);
            _now = target;
            try
            {
                FuzzRunner.Round(target, seed, _round);
            }
            catch (FuzzFailureException failure)
            {
                _failures++;
                Save(failure.FileName, failure.Input);
                Console.WriteLine(failure.Message.Split('\n')[0]);
            }

            TimeSpan took = _clock.Elapsed - before;
            _slowest = took > _slowest.Time ? (took, $"{target.Name}, round {_round}") : _slowest;
        }

        _round++;
    }

    private void Report() =>
        Console.WriteLine($"{_clock.Elapsed:hh\\:mm\\:ss}  {(long)_round * _targets.Length:N0} inputs, {_failures} failing, slowest {_slowest.Time.TotalMilliseconds:N0} ms ({_slowest.What})");

    private void Summarise()
    {
        foreach (FuzzTarget target in _targets)
        {
            Console.WriteLine($"{target.Name} reached: {string.Join(", ", target.Reached.Select(pair => $"{pair.Key} {pair.Value:N0}"))}");
            Console.WriteLine($"{target.Name} took, bytes of memory by the unit of input: {string.Join(", ", target.Memory.Most.Select(pair => $"{pair.Key} {pair.Value:0}"))}");
        }
    }

    private void EndIfItHangs()
    {
        if (_now is { } target && _clock.Elapsed.Ticks - Interlocked.Read(ref _began) > s_longest.Ticks)
        {
            int round = _round;
            string name = $"{target.Name}-{seed}-{round}.bin";
            Save(name, FuzzRunner.Input(target, seed, round));
            Console.WriteLine($"{name} runs for more than {s_longest.TotalSeconds} s: it hangs.");
            Environment.Exit(1);
        }
    }

    private static void Save(string name, byte[] input)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(Path.Combine(Folder, name), input);
    }
}
