using System.Globalization;

namespace EventSuite.Bench.Processes;

/// <summary>What a process of this machine uses, as Linux tells it.</summary>
/// <param name="ResidentBytes">Memory in RAM now (VmRSS).</param>
/// <param name="Cpu">Processor time since its start, of all its threads.</param>
internal readonly record struct ProcessFigures(long ResidentBytes, TimeSpan Cpu)
{
    // The kernel tells processor time in hundredths of a second, whatever its own clock (USER_HZ).
    private const double TicksPerSecond = 100;

    public static ProcessFigures Of(int id)
    {
        var resident = File.ReadLines($"/proc/{id}/status").First(l => l.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];

        // The program's name, in parentheses, may hold spaces; user and system time are the 12th and 13th fields after it.
        var stat = File.ReadAllText($"/proc/{id}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        return new ProcessFigures(long.Parse(resident, CultureInfo.InvariantCulture) * 1024, TimeSpan.FromSeconds(ticks / TicksPerSecond));
    }
}
