using System.Collections.Immutable;

namespace EventSuite.Music.Abc;

/// <summary>One voice of a tune.</summary>
/// <param name="Id">Its name in V: fields; empty for the voice of a tune without them.</param>
/// <param name="Elements">What stands in it, in the order of writing.</param>
public sealed record AbcVoice(string Id, ImmutableArray<AbcElement> Elements);
