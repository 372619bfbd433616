namespace EventSuite.Music.Abc;

/// <summary>A new tempo from here on (Q: in the body).</summary>
/// <param name="Tempo">What holds now.</param>
public sealed record AbcTempoChange(AbcTempo Tempo) : AbcElement;
