namespace EventSuite.Core.Judging;

/// <summary>An entry as a judge sees it: no name, no owner.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Number">Its place in this judge's order, from 1.</param>
/// <param name="Label">The same for every judge, to speak of it.</param>
/// <param name="Bars">Length in bars.</param>
/// <param name="Seconds">Length in seconds.</param>
/// <param name="StrippedSha256">Hash of the file judges hear, so that pages can keep it.</param>
/// <param name="Score">This judge's latest score; null: none yet.</param>
public sealed record BlindEntry(Guid Id, int Number, string Label, int Bars, double Seconds, string StrippedSha256, Score? Score);
