namespace Leaderboard.Web.Pages.Judge;

/// <summary>An entry on a judge's list: blind.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Number">Its place in this judge's order, from 1.</param>
/// <param name="Label">The same for every judge, to speak of it.</param>
/// <param name="Bars">Length in bars.</param>
/// <param name="Seconds">Length in seconds.</param>
/// <param name="Midi">Address of the stripped file; changes with its content, so that a kept copy never grows stale.</param>
/// <param name="Audio">Address of the one rendering; changes with its content too.</param>
/// <param name="Score">What this judge gave; null: nothing yet.</param>
public sealed record JudgeEntry(
    Guid Id, int Number, string Label, int Bars, double Seconds, string Midi, string Audio, JudgeGiven? Score);
