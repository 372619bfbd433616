using System.Globalization;
using System.Text;

namespace EventHost.Plugins.Processes;

/// <summary>Reads Linux's list of processes.</summary>
internal static class ProcessTable
{
    /// <summary>Every process that can be seen now; those that end meanwhile are left out.</summary>
    public static List<ProcessRow> Read()
    {
        var rows = new List<ProcessRow>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Find(id) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>One process; null when there is none of that number.</summary>
    public static ProcessRow? Find(int id)
    {
        Span<byte> text = stackalloc byte[1024];
        try
        {
            using var file = File.OpenHandle($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/stat");
            return Parse(id, text[..RandomAccess.Read(file, text, 0)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended between the listing and the reading, which is no fault.
            return null;
        }
    }

    /// <summary>
    /// The root's process, all of its session, those that were known to belong to it, and all that descend from these.
    /// The kernel gives a number to another process only when no member of its session is left: what has a number but
    /// another start is a stranger.
    /// </summary>
    public static List<ProcessRow> TreeOf(ProcessRow root, IReadOnlyCollection<ProcessRow> known, List<ProcessRow> all)
    {
        var own = known.Append(root).ToHashSet(SameProcess.Comparer);
        var hasSession = !all.Exists(r => r.Id == root.Id && r.Started != root.Started);
        var members = all.Where(r => own.Contains(r) || (hasSession && r.Session == root.Id)).Select(r => r.Id).ToHashSet();
        bool more;
        do
        {
            more = false;
            foreach (var row in all)
            {
                more |= members.Contains(row.Parent) && members.Add(row.Id);
            }
        }
        while (more);
        return [.. all.Where(r => members.Contains(r.Id))];
    }

    /// <summary>
    /// Memory of a process in bytes where what several share is divided among them; null when that cannot be read.
    /// Slower than <see cref="ProcessRow.Bytes"/>, which counts shared memory in full for each.
    /// </summary>
    public static long? FairBytes(ProcessRow row)
    {
        try
        {
            var line = File.ReadLines($"/proc/{row.Id.ToString(CultureInfo.InvariantCulture)}/smaps_rollup").FirstOrDefault(l => l.StartsWith("Pss:", StringComparison.Ordinal));
            return line is null ? null : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or the system does not let us look.
            return null;
        }
    }

    // See proc_pid_stat(5). The name, in brackets, may hold anything: fields are counted from the last bracket.
    private static ProcessRow? Parse(int id, ReadOnlySpan<byte> text)
    {
        var after = text.LastIndexOf((byte)')');
        if (after < 0)
        {
            return null;
        }

        var fields = Encoding.ASCII.GetString(text[(after + 2)..]).Split(' ');
        return fields.Length > 21 && fields[0] is not ("Z" or "X")
            ? new ProcessRow(id, Number(fields[1]), Number(fields[3]), ulong.Parse(fields[19], CultureInfo.InvariantCulture), Number(fields[17]), long.Parse(fields[21], CultureInfo.InvariantCulture) * System.Environment.SystemPageSize)
            : null;
    }

    private static int Number(string field) => int.Parse(field, CultureInfo.InvariantCulture);
}
