namespace Leaderboard.Web.Components;

/// <summary>What kind of news a notice brings.</summary>
public enum NoticeTone
{
    /// <summary>Something to know.</summary>
    Info,

    /// <summary>It worked.</summary>
    Ok,

    /// <summary>Needs attention, nothing failed.</summary>
    Warn,

    /// <summary>It did not work.</summary>
    Danger,
}
