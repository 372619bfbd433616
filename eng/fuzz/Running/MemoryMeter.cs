namespace MusicFuzz.Running;

/// <summary>Holds steps to memory that is linear in what they are given, in bytes allocated on this thread.</summary>
public sealed class MemoryMeter
{
    /// <summary>What a step may take whatever its input is: pools, tables made at first use, the smallest results.</summary>
    public const int Base = 128 << 10;

    /// <summary>Steps, with the most bytes that each took by the unit of its input, above <see cref="Base"/>.</summary>
    public SortedDictionary<string, double> Most { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs a step that may take <see cref="Base"/> and <paramref name="bytesPerUnit"/> for each unit of its input.</summary>
    /// <exception cref="InvariantException">It took more.</exception>
    public T Bounded<T>(string step, long units, int bytesPerUnit, Func<T> run)
    {
        ArgumentNullException.ThrowIfNull(run);
        long before = GC.GetAllocatedBytesForCurrentThread();
        T result = run();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        double perUnit = Math.Max(0, bytes - Base) / (double)Math.Max(1, units);
        Most[step] = Math.Max(perUnit, Most.GetValueOrDefault(step));
        return bytes <= Base + (bytesPerUnit * units)
            ? result
            : throw new InvariantException($"{step} took {bytes} bytes of memory for {units} units, more than {Base} and {bytesPerUnit} for each.");
    }
}
