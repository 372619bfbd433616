namespace EventSuite.Music.Synthesis.Voices;

/// <summary>Says which modes a struck or plucked body has for a note.</summary>
internal abstract class ModeSource
{
    /// <summary>The most modes that any source gives.</summary>
    public const int Most = 96;

    /// <summary>Above this nothing is made: no aliasing, nothing shrill.</summary>
    protected const double TopHz = 15_000;

    /// <summary>Fills in the modes, in any scale; the layer brings them to equal loudness.</summary>
    /// <returns>How many there are, at least 1.</returns>
    public abstract int Fill(in VoiceNote note, double hz, Span<Mode> modes);
}
