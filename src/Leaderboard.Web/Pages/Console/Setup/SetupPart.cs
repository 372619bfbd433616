using EventSuite.Core.Events;
using EventSuite.Core.Results;

namespace Leaderboard.Web.Pages.Console.Setup;

/// <summary>One page of the set-up: some parts of the definition as a form, and back.</summary>
public abstract class SetupPart
{
    /// <summary>All of them, in order.</summary>
    public static readonly IReadOnlyList<SetupPart> All = [new EventPart(), new JudgingPart(), new RoundsPart(), new EntriesPart(), new TextsPart()];

    /// <summary>Its name in the address.</summary>
    public abstract string Id { get; }

    /// <summary>What people read.</summary>
    public abstract string Name { get; }

    /// <summary>The part of that id; the first when there is none.</summary>
    public static SetupPart Find(string? id) => All.FirstOrDefault(p => p.Id == id) ?? All[0];

    /// <summary>The definition's values as fields.</summary>
    public abstract SetupFields Write(EventDefinition definition);

    /// <summary>
    /// The definition with the fields in place, as far as they can be read. Faults name the form's fields.
    /// </summary>
    /// <param name="fields">As typed.</param>
    /// <param name="definition">The definition as it stands.</param>
    /// <param name="faults">Takes what cannot be read.</param>
    public abstract EventDefinition Apply(SetupFields fields, EventDefinition definition, List<Fault> faults);

    /// <summary>A path of the definition as the path of the form's field; most are the same.</summary>
    public virtual string FieldOf(string path, SetupFields fields) => path;

    /// <summary>
    /// The definition as it would be, and every fault by its field: of the form first, and when there is none, of the
    /// event's rules.
    /// </summary>
    public (EventDefinition Definition, IReadOnlyList<Fault> Faults) Check(SetupFields fields, EventDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var faults = new List<Fault>();
        var edited = Apply(fields, definition, faults);
        return (edited, faults.Count > 0 ? faults : OfForm(DefinitionRules.Check(edited), fields));
    }

    /// <summary>The same faults, by the names of the form's fields.</summary>
    public IReadOnlyList<Fault> OfForm(IEnumerable<Fault> faults, SetupFields fields) =>
        [.. faults.Select(f => f.Field is null ? f : f with { Field = FieldOf(f.Field, fields) })];
}
