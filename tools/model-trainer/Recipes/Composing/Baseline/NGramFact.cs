namespace ModelTrainer.Recipes.Composing.Baseline;

/// <summary>Something an n-gram may be told of an event to come; the network is told each of them, too, or has heard it.</summary>
internal enum NGramFact
{
    /// <summary>Whose event.</summary>
    Part,

    /// <summary>The time signature.</summary>
    Meter,

    /// <summary>The tick in the bar.</summary>
    Place,

    /// <summary>Major or minor.</summary>
    Mode,

    /// <summary>Bars to the end, up to four, where the end is known.</summary>
    BarsLeft,

    /// <summary>Eighths to the end in the last two bars, where the end is known.</summary>
    EndsIn,

    /// <summary>The part's last event: length, pitch and chord.</summary>
    Own1,

    /// <summary>The one before.</summary>
    Own2,

    /// <summary>The one before that.</summary>
    Own3,

    /// <summary>The fourth last.</summary>
    Own4,

    /// <summary>The part's last note.</summary>
    Note1,

    /// <summary>The note before.</summary>
    Note2,

    /// <summary>The third last note.</summary>
    Note3,

    /// <summary>The part's last length.</summary>
    Length1,

    /// <summary>The length before.</summary>
    Length2,

    /// <summary>The intervals of the part's last chord.</summary>
    Chord1,

    /// <summary>The last event of all parts, in the order in which they speak.</summary>
    All1,

    /// <summary>The one before.</summary>
    All2,

    /// <summary>The one before that.</summary>
    All3,

    /// <summary>The fourth last.</summary>
    All4,

    /// <summary>What sounds or sounded last in each other part.</summary>
    Others,

    /// <summary>The pitch classes that sound in the other parts.</summary>
    OtherClasses,

    /// <summary>The lowest note that sounds in the others.</summary>
    Lowest,

    /// <summary>The highest note that sounds in the others.</summary>
    Highest,

    /// <summary>Which of the others begin a note just now, and whether it goes up or down.</summary>
    OthersMove,

    /// <summary>How long the others' notes last, in steps.</summary>
    OthersHeld,

    /// <summary>The part's event at this place one bar ago.</summary>
    Back1,

    /// <summary>Two bars ago.</summary>
    Back2,

    /// <summary>Four bars ago.</summary>
    Back4,

    /// <summary>Eight bars ago.</summary>
    Back8,

    /// <summary>How many of the part's last events, up to four, are those of one bar ago.</summary>
    Alike1,

    /// <summary>Of two bars ago.</summary>
    Alike2,

    /// <summary>Of four bars ago.</summary>
    Alike4,

    /// <summary>Of eight bars ago.</summary>
    Alike8,

    /// <summary>Asked for a pitch or chord: the event's length.</summary>
    Length,

    /// <summary>Asked for a chord: its highest note.</summary>
    Pitch,

    /// <summary>Asked for a chord: its notes above the one asked for.</summary>
    Above,
}
