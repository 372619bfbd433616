namespace EventSuite.Music.Abc;

/// <summary>The part of this name begins here (P: in the body; ABC 2.1, "P: - parts").</summary>
/// <param name="Label">A letter.</param>
public sealed record AbcPartLabel(char Label) : AbcElement;
