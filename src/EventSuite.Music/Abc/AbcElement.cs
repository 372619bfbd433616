namespace EventSuite.Music.Abc;

/// <summary>Something in the body of a tune, in the order of writing.</summary>
public abstract record AbcElement;
