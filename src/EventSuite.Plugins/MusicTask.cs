namespace EventSuite.Plugins;

/// <summary>What a composer can be asked for.</summary>
public enum MusicTask
{
    /// <summary>A new piece from nothing. No input.</summary>
    Compose,

    /// <summary>The input, carried on. One input.</summary>
    Continue,

    /// <summary>Other parts around the input's melody. One input.</summary>
    Accompany,

    /// <summary>The input, changed. One input.</summary>
    Edit,

    /// <summary>Pieces on the way from the first input to the second. Two inputs.</summary>
    Interpolate,

    /// <summary>The input, played by a person. One input.</summary>
    Humanize,

    /// <summary>Drums to the input. One input.</summary>
    Drumify,
}
