namespace MarkovComposer.Writing;

/// <summary>How chords are played.</summary>
internal enum Figure
{
    /// <summary>All notes on each beat, the first left to the bass.</summary>
    Strummed,

    /// <summary>One note after another, upwards, in parts of a beat.</summary>
    Broken,

    /// <summary>All notes between the beats: after the first part of each.</summary>
    Offbeat,

    /// <summary>All notes, for as long as the chord lasts.</summary>
    Held,
}
