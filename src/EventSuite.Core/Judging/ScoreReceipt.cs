namespace EventSuite.Core.Judging;

/// <summary>The answer to a recorded score.</summary>
/// <param name="Revision">1 for the first, then 2, 3 …</param>
public sealed record ScoreReceipt(int Revision);
