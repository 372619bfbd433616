namespace EventSuite.Core.Events;

/// <summary>What the publication gate does with new standings of one board.</summary>
public enum BoardMode
{
    /// <summary>Every change is published.</summary>
    Live,

    /// <summary>Nothing is shown.</summary>
    Held,

    /// <summary>What was published last stays, marked as sealed; nothing newer gets out.</summary>
    Frozen,
}
