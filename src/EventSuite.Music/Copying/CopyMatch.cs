namespace EventSuite.Music.Copying;

/// <summary>A run of tokens that stands in the corpus as well.</summary>
/// <param name="Length">Tokens; 0 when none is in the corpus.</param>
/// <param name="Start">Where the run begins in the tokens asked about.</param>
/// <param name="Sequence">Index of the corpus sequence; −1 when there is none.</param>
/// <param name="SequenceStart">Where the run begins there; −1 when there is none.</param>
public readonly record struct CopyMatch(int Length, int Start, int Sequence, int SequenceStart);
