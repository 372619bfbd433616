using System.Globalization;

namespace EventHost.Plugins.Sandbox;

/// <summary>The command words that put limits on what they start. Each replaces itself, so that the process stays the same.</summary>
internal sealed class LimitArguments(SystemPrograms programs, bool processesCounted)
{
    private const long Megabyte = 1024 * 1024;
    private static readonly Lazy<int[]> Allowed = new(ReadAllowed);
    private static int _next;

    /// <summary>A session of its own, behind the host in the queue for the processor, on as many cores as it has threads.</summary>
    public IEnumerable<string> Outer(WorkerCommand command)
    {
        if (programs.Setsid is { } setsid)
        {
            yield return setsid;
            foreach (var word in SessionPriority.Words(programs.Shell))
            {
                yield return word;
            }
        }

        if (programs.Nice is { } nice)
        {
            yield return nice;
            yield return "-n";
            yield return SessionPriority.Nice;
        }

        if (programs.Taskset is { } taskset && Cores(command.Limits.Threads) is { } cores)
        {
            yield return taskset;
            yield return "-c";
            yield return cores;
        }
    }

    /// <summary>Memory, core dumps, open files, size of files, processes.</summary>
    public IEnumerable<string> Inner(WorkerCommand command)
    {
        if (programs.Prlimit is not { } prlimit)
        {
            yield break;
        }

        // The limit counts what may be written to, not what is: .NET's own share of that is large. The host watches
        // what is really used, see WorkerMonitor; this ends an allocation that would be over before it looks.
        var headroom = (command.IsDotNet ? 512 : 96) * Megabyte;
        yield return prlimit;
        yield return Word("data", command.Limits.MemoryBytes + headroom);
        yield return Word("core", 0);
        yield return Word("nofile", 256);
        yield return Word("fsize", 256 * Megabyte);
        if (processesCounted)
        {
            yield return Word("nproc", ProcessLimit(command));
        }

        yield return "--";
    }

    /// <summary>Processes and threads that a worker may have at once.</summary>
    public static int ProcessLimit(WorkerCommand command) => 64 + (16 * command.Limits.Threads);

    // Neighbours on other cores: each worker gets the next ones of those that the host itself may use.
    private static string? Cores(int threads)
    {
        if (threads >= Allowed.Value.Length)
        {
            return null;
        }

        var first = (uint)Interlocked.Add(ref _next, threads) % (uint)Allowed.Value.Length;
        return string.Join(',', Enumerable.Range(0, threads).Select(i => Allowed.Value[(first + i) % Allowed.Value.Length].ToString(CultureInfo.InvariantCulture)));
    }

    // Such as "0-3,8": in a container not all cores are ours, and asking for another one fails.
    private static int[] ReadAllowed()
    {
        var line = File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("Cpus_allowed_list:", StringComparison.Ordinal));
        return line is null ? [] : [.. line.Split(':')[1].Trim().Split(',').SelectMany(range =>
        {
            var ends = range.Split('-');
            var first = int.Parse(ends[0], CultureInfo.InvariantCulture);
            return Enumerable.Range(first, int.Parse(ends[^1], CultureInfo.InvariantCulture) - first + 1);
        })];
    }

    private static string Word(string limit, long value) => string.Create(CultureInfo.InvariantCulture, $"--{limit}={value}:{value}");
}
