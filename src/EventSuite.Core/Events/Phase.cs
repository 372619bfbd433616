namespace EventSuite.Core.Events;

/// <summary>Where an event stands. The order is the order of a contest.</summary>
public enum Phase
{
    /// <summary>Being prepared; nobody can submit.</summary>
    Draft,

    /// <summary>Participants submit until the deadline.</summary>
    Open,

    /// <summary>Entries are in; judging has not begun.</summary>
    Closed,

    /// <summary>Judges score every entry.</summary>
    Qualifiers,

    /// <summary>Judges score the finalists.</summary>
    Finals,

    /// <summary>Results are sealed and revealed step by step.</summary>
    Ceremony,

    /// <summary>The end: results are open to all.</summary>
    Published,
}
