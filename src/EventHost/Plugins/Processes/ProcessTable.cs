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
    /// The root's process, all that descend from it, and all of its session, whoever their parent is now. The kernel
    /// gives a number to another process only when no member of the session is left: then there is no tree.
    /// </summary>
    public static List<ProcessRow> TreeOf(ProcessRow root, List<ProcessRow> all)
    {
        if (all.Exists(r => r.Id == root.Id && r.Started != root.Started))
        {
            return [];
        }

        var members = new HashSet<int> { root.Id };
        bool more;
        do
        {
            more = false;
            foreach (var row in all)
            {
                more |= (row.Session == root.Id || members.Contains(row.Parent)) && members.Add(row.Id);
            }
        }
        while (more);
        return [.. all.Where(r => members.Contains(r.Id))];
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
