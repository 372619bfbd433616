namespace EventSuite.Music.Abc;

/// <summary>A chord symbol such as <c>"Am7"</c> over what follows (ABC 2.1, "Chord symbols").</summary>
/// <param name="Text">The symbol without its quotes.</param>
public sealed record AbcChordSymbol(string Text) : AbcElement;
