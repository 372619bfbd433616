namespace EventSuite.Neural.Kernels;

/// <summary>
/// Spreads work over threads. Whatever is summed over parts is cut by the sizes alone, never by the number of threads, and
/// no two parts share a result: so who runs which part changes no bit.
/// </summary>
public static class Work
{
    /// <summary>Multiply-adds below which waking another thread costs more than it saves.</summary>
    internal const long WorthSharing = 200_000;

    private static readonly Lazy<Team> Shared = new(() => new Team(Environment.ProcessorCount - 1));

    [ThreadStatic]
    private static int limit;

    /// <summary>The most threads that work started on this thread may use: 1 to the number of processors.</summary>
    public static int Threads => limit == 0 ? Environment.ProcessorCount : limit;

    /// <summary>At most this many threads for work started on this thread, until the scope is disposed.</summary>
    public static Scope Limit(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        Scope scope = new(limit);
        limit = Math.Min(threads, Environment.ProcessorCount);
        return scope;
    }

    internal static void For(int parts, long cost, Action<int> action)
    {
        if (parts > 1 && Threads > 1 && cost >= WorthSharing)
        {
            Run(new ActionWork(action), parts);
            return;
        }

        for (int part = 0; part < parts; part++)
        {
            action(part);
        }
    }

    internal static void Run(IWork work, int parts)
    {
        if (parts > 1 && Threads > 1 && Shared.Value.TryRun(work, parts, Threads))
        {
            return;
        }

        for (int part = 0; part < parts; part++)
        {
            work.Run(part);
        }
    }

    /// <summary>Puts back what was before.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly int before;

        internal Scope(int before) => this.before = before;

        /// <inheritdoc/>
        public void Dispose() => limit = before;
    }
}
