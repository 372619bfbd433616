using StyleJudge.Features;

namespace ModelTrainer.Recipes.Judging.Learning;

/// <summary>Something to learn from, with what the right answers are.</summary>
/// <param name="Hearing">The music.</param>
/// <param name="Style">1: of the style, 0: not. A little off both, so that the network does not become too sure.</param>
/// <param name="StyleWeight">How much that matters: less for music out of order, where style is a moot point.</param>
/// <param name="Order">1: in order, 0: not.</param>
internal sealed record Example(Hearing Hearing, float Style, float StyleWeight, float Order)
{
    public static Example OfStyle(Hearing hearing) => new(hearing, .96f, 1, .96f);

    public static Example OfOther(Hearing hearing) => new(hearing, .03f, 1, .96f);

    /// <summary>A tune with chords that no one wrote: not quite music in its order.</summary>
    public static Example OfAccompanied(Hearing hearing) => new(hearing, .02f, 1, .8f);

    public static Example OfDisorder(Hearing hearing, bool fromStyle) => new(hearing, fromStyle ? .1f : .02f, .3f, .02f);
}
