using System.Collections.Immutable;

namespace EventSuite.Plugins.Parameters;

/// <summary>Values against declarations.</summary>
/// <param name="Values">A value for each parameter of the task; usable when there are no faults.</param>
/// <param name="Faults">All that is wrong, in the order of the declarations, unknown names last.</param>
public sealed record ParameterCheck(ParameterValues Values, ImmutableArray<ParameterFault> Faults)
{
    /// <summary>True without faults.</summary>
    public bool IsGood => Faults.IsEmpty;

    /// <summary>Checks values, tells all faults at once, and fills in defaults.</summary>
    /// <param name="declarations">What the manifest declares.</param>
    /// <param name="task">The task asked for; parameters of other tasks are unknown here.</param>
    /// <param name="given">What was given; names at most once.</param>
    public static ParameterCheck Run(
        IEnumerable<ParameterDeclaration> declarations, MusicTask task, IEnumerable<KeyValuePair<string, ParameterValue>> given) =>
        Run(declarations, task, given, (_, value) => value);

    /// <summary>The same for values as they are typed: on a command line, in a form. Numbers as <c>0.8</c>; switches as true, false, on, off.</summary>
    /// <inheritdoc cref="Run(IEnumerable{ParameterDeclaration}, MusicTask, IEnumerable{KeyValuePair{string, ParameterValue}})"/>
    public static ParameterCheck RunTyped(
        IEnumerable<ParameterDeclaration> declarations, MusicTask task, IEnumerable<KeyValuePair<string, string>> given) =>
        Run(declarations, task, given, TypedValue.Parse);

    private static ParameterCheck Run<T>(
        IEnumerable<ParameterDeclaration> declarations,
        MusicTask task,
        IEnumerable<KeyValuePair<string, T>> given,
        Func<ParameterDeclaration, T, ParameterValue> parse)
    {
        ArgumentNullException.ThrowIfNull(declarations);
        ArgumentNullException.ThrowIfNull(given);
        ParameterDeclaration[] known = [.. declarations.Where(d => d.IsFor(task))];
        var faults = ImmutableArray.CreateBuilder<ParameterFault>();
        var values = new Dictionary<string, ParameterValue>(StringComparer.Ordinal);
        ILookup<string, T> byName = given.ToLookup(g => g.Key, g => g.Value, StringComparer.Ordinal);
        foreach (ParameterDeclaration declaration in known)
        {
            T[] found = [.. byName[declaration.Name]];
            if (found.Length > 1)
            {
                faults.Add(new(declaration.Name, $"Given {found.Length} times.", "Give it once."));
            }

            ParameterValue value = found.Length == 0 ? declaration.Default : parse(declaration, found[0]);
            values[declaration.Name] = value;
            if (ParameterRules.Fault(declaration, value) is { } fault)
            {
                faults.Add(fault);
            }
        }

        string names = known.Length == 0 ? "It takes none." : $"Known are: {string.Join(", ", known.Select(d => d.Name))}.";
        faults.AddRange(byName.Select(g => g.Key).Except(known.Select(d => d.Name))
            .Select(name => new ParameterFault(PlainText.Line(name, 40), $"There is no such parameter for {task.Name()}.", names)));
        return new ParameterCheck(new ParameterValues(values), faults.ToImmutable());
    }
}
