namespace EventSuite.Music.Abc;

/// <summary>A new unit note length from here on (L: in the body).</summary>
/// <param name="Length">What holds now.</param>
public sealed record AbcUnitChange(Fraction Length) : AbcElement;
