using System.Collections.Immutable;

namespace EventSuite.Music.Abc;

/// <summary>A bar line with its repeat signs and variant endings (ABC 2.1, "Repeat/bar symbols" to "Variant endings").</summary>
/// <param name="RepeatsBack">How often the section before it is repeated: 1 for <c>:|</c>, 0 for none.</param>
/// <param name="RepeatsAhead">How often the section behind it will be repeated: 1 for <c>|:</c>, 0 for none.</param>
/// <param name="IsDouble">A double or thick line: it ends a section.</param>
/// <param name="Endings">The passes in which what follows is played (<c>|1</c>, <c>[1,3</c>); empty for all.</param>
public sealed record AbcBarLine(int RepeatsBack, int RepeatsAhead, bool IsDouble, ImmutableArray<int> Endings) : AbcElement
{
    /// <summary>False for a lone <c>[2</c>: a variant ending that begins without a line.</summary>
    public bool HasLine { get; init; } = true;
}
