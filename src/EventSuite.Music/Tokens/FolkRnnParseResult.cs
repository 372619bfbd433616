using System.Collections.Immutable;

namespace EventSuite.Music.Tokens;

/// <summary>A text taken for tokens.</summary>
/// <param name="Numbers">The numbers of the known tokens, in order; start and end are tokens like others.</param>
/// <param name="Faults">The first unknown tokens, at most 100.</param>
/// <param name="FaultCount">How many tokens are unknown.</param>
public sealed record FolkRnnParseResult(ImmutableArray<int> Numbers, ImmutableArray<FolkRnnFault> Faults, int FaultCount);
