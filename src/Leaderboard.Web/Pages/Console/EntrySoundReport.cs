namespace Leaderboard.Web.Pages.Console;

/// <summary>How far the renderings of some entries are.</summary>
/// <param name="Waiting">Entries whose sound is not there yet, but on its way.</param>
/// <param name="Failed">Entries that will have no sound, and why, for people.</param>
public sealed record EntrySoundReport(int Waiting, IReadOnlyList<(Guid EntryId, string Reason)> Failed);
