using System.Collections.Immutable;

namespace EventSuite.Music.Abc;

/// <summary>What a text held.</summary>
/// <param name="Tunes">The tunes in the order of the text; none when it holds none.</param>
/// <param name="Faults">Faults in the order of finding, up to <see cref="AbcReadOptions.MaxFaultsListed"/>.</param>
/// <param name="FaultCount">How many faults there were.</param>
public sealed record AbcReadResult(ImmutableArray<AbcTune> Tunes, ImmutableArray<AbcFault> Faults, int FaultCount);
