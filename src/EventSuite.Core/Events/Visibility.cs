namespace EventSuite.Core.Events;

/// <summary>Who may see an event's public pages.</summary>
public enum Visibility
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Whoever knows the event's code, and its members.</summary>
    Code,

    /// <summary>Only signed-in members.</summary>
    Members,
}
