namespace EventSuite.Music.Abc;

/// <summary>A new key from here on (K: in the body).</summary>
/// <param name="Key">What holds now.</param>
public sealed record AbcKeyChange(AbcKey Key) : AbcElement;
