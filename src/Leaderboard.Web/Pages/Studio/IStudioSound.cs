namespace Leaderboard.Web.Pages.Studio;

/// <summary>Port to the host's sound: what the studio can play and export here.</summary>
public interface IStudioSound
{
    /// <summary>What there is now.</summary>
    StudioSound Describe();
}
