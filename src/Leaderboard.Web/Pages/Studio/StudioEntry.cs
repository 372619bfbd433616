namespace Leaderboard.Web.Pages.Studio;

/// <summary>An entry that a version may replace.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">The composition part of its name.</param>
/// <param name="Name">Its full name.</param>
/// <param name="Slot">Its slot, from 1.</param>
public sealed record StudioEntry(Guid Id, string Title, string Name, int Slot);
