namespace Leaderboard.Web.Components;

/// <summary>How much of an instant is shown.</summary>
public enum EventTimeFormat
{
    /// <summary>Sat 14 Mar, 15:00.</summary>
    DateAndTime,

    /// <summary>15:00.</summary>
    Time,

    /// <summary>Saturday 14 March 2026.</summary>
    Date,
}
