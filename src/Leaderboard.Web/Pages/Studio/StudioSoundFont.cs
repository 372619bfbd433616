namespace Leaderboard.Web.Pages.Studio;

/// <summary>A SoundFont that the browser loads.</summary>
/// <param name="Address">Where; another file has another address.</param>
/// <param name="Name">Its file's name.</param>
/// <param name="Bytes">Its size.</param>
public sealed record StudioSoundFont(string Address, string Name, long Bytes);
