namespace EventSuite.Core.Events;

/// <summary>Who moves the phases.</summary>
public enum ClockMode
{
    /// <summary>Only the organiser.</summary>
    Manual,

    /// <summary>The agenda, and the organiser.</summary>
    Agenda,
}
