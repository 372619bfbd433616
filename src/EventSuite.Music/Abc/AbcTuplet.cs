namespace EventSuite.Music.Abc;

/// <summary>P notes in the time of Q for the next R notes (ABC 2.1, "Duplets, triplets, quadruplets, etc."). Their lengths have it worked in.</summary>
/// <param name="P">2–9.</param>
/// <param name="Q">1–99.</param>
/// <param name="R">1–99.</param>
/// <param name="IsPlain">Written as <c>(P</c> alone.</param>
public sealed record AbcTuplet(int P, int Q, int R, bool IsPlain) : AbcElement;
