namespace Leaderboard.Web.Pages.Console.Judges;

/// <summary>How a judge stands against the agenda.</summary>
public enum JudgeState
{
    /// <summary>Everything is scored.</summary>
    Done,

    /// <summary>As far as the time that has passed asks, or no time is set.</summary>
    OnTime,

    /// <summary>Has begun, but is behind.</summary>
    Late,

    /// <summary>Has not given one score although judging is under way.</summary>
    NotBegun,
}
