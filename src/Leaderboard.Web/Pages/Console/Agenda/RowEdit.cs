using EventSuite.Core.Agenda;
using EventSuite.Core.Events;
using EventSuite.Core.Results;

namespace Leaderboard.Web.Pages.Console.Agenda;

/// <summary>Puts rows into an agenda and takes them out.</summary>
public static class RowEdit
{
    private const int MaxId = 40;

    /// <summary>The definition with the row in place of the one of its id, or added.</summary>
    public static EventDefinition Put(EventDefinition definition, AgendaItem row)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(row);
        return definition with { Agenda = [.. definition.Agenda.Where(i => i.Id != row.Id).Append(row).OrderBy(i => i.StartsAt)] };
    }

    /// <summary>The definition without the row of that id.</summary>
    public static EventDefinition Remove(EventDefinition definition, string id)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return definition with { Agenda = [.. definition.Agenda.Where(i => i.Id != id)] };
    }

    /// <summary>A machine name for a new row, from its topic, that no other row has.</summary>
    public static string NewId(string topic, IEnumerable<string> taken)
    {
        ArgumentNullException.ThrowIfNull(topic);
        var words = new string([.. topic.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')])
            .Split('-', StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('-', words).TrimStart([.. "0123456789-"]);
        name = name.Length == 0 ? "row" : name[..Math.Min(name.Length, MaxId - 4)].TrimEnd('-');
        var known = taken.ToHashSet();
        var id = name;
        for (var n = 2; known.Contains(id); n++)
        {
            id = FormattableString.Invariant($"{name}-{n}");
        }

        return id;
    }

    /// <summary>Faults of the definition's rules: those of the row by the names of its form's fields, and the others.</summary>
    /// <param name="definition">The definition that was refused.</param>
    /// <param name="id">The row.</param>
    /// <param name="faults">The faults, with paths such as <c>agenda[3].topic</c>.</param>
    public static (IReadOnlyList<Fault> OfRow, IReadOnlyList<Fault> Others) Sort(EventDefinition definition, string id, IReadOnlyList<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var index = definition.Agenda.ToList().FindIndex(i => i.Id == id);
        var prefix = FormattableString.Invariant($"agenda[{index}].");
        var sorted = faults.ToLookup(f => f.Field?.StartsWith(prefix, StringComparison.Ordinal) == true);
        return ([.. sorted[true].Select(f => OfForm(f, f.Field![prefix.Length..]))], [.. sorted[false]]);
    }

    private static Fault OfForm(Fault fault, string field) => fault.Code == "agenda_end"
        // The rules' own mend is how a kit writes it.
        ? fault with { Field = "end", Message = "It ends before it begins. If it ends after midnight, tick 'ends on the day after'." }
        : fault with { Field = field switch { "startsAt" => "date", "endsAt" => "end", _ => field } };
}
