using System.Globalization;

namespace EventHost.Plugins.Sandbox;

/// <summary>The command words that put limits on what they start. Each replaces itself, so that the process stays the same.</summary>
internal sealed class LimitArguments(SystemPrograms programs, bool processesCounted)
{
    private const long Megabyte = 1024 * 1024;
    private static int _next;

    /// <summary>A session of its own, behind the host in the queue for the processor, on as many cores as it has threads.</summary>
    public IEnumerable<string> Outer(WorkerCommand command)
    {
        if (programs.Setsid is { } setsid)
        {
            yield return setsid;
        }

        if (programs.Nice is { } nice)
        {
            yield return nice;
            yield return "-n";
            yield return "10";
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

    // Neighbours on other cores: each worker gets the next ones.
    private static string? Cores(int threads)
    {
        var all = System.Environment.ProcessorCount;
        if (threads >= all)
        {
            return null;
        }

        var first = (uint)Interlocked.Add(ref _next, threads) % (uint)all;
        return string.Join(',', Enumerable.Range(0, threads).Select(i => ((first + i) % all).ToString(CultureInfo.InvariantCulture)));
    }

    private static string Word(string limit, long value) => string.Create(CultureInfo.InvariantCulture, $"--{limit}={value}:{value}");
}
