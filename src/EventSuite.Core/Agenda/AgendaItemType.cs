namespace EventSuite.Core.Agenda;

/// <summary>The seed's kinds of agenda rows, and the breaks.</summary>
public enum AgendaItemType
{
    /// <summary>Somebody speaks.</summary>
    Presentation,

    /// <summary>An ice-breaker.</summary>
    Game,

    /// <summary>Something is shown.</summary>
    Demo,

    /// <summary>Hands on, guided.</summary>
    Lab,

    /// <summary>Hands on: composing, judging.</summary>
    Activity,

    /// <summary>Fifteen minutes of air.</summary>
    Break,

    /// <summary>A meal.</summary>
    Lunch,

    /// <summary>The awards.</summary>
    Ceremony,
}
