using LstmCnnComposer.Pieces;
using ModelTrainer.Recipes.Composing;

namespace ModelTrainer.Tests.Composing;

public sealed class KnownTunesTests
{
    private static readonly int[] Tune = [.. MadeUpPieces.Of(seed: 1, bars: 4, theme: 4).Parts[0].Select(e => e.Pitch)];
    private static readonly Piece[] Learned = [MadeUpPieces.Of(seed: 2), MadeUpPieces.Of(Tune)];

    [Fact]
    public void A_learned_tune_is_found_in_another_key_and_rhythm_with_notes_struck_twice()
    {
        Piece other = MadeUpPieces.Of([.. Tune.SelectMany(pitch => new[] { pitch + 5, pitch + 5 })], ticks: 12);

        Assert.Empty(KnownTunes.Without(Learned, [other]));
    }

    [Fact]
    public void A_phrase_in_common_makes_no_tune()
    {
        Piece own = MadeUpPieces.Of(seed: 3);
        Piece phrase = MadeUpPieces.Of([.. Tune[..10], .. own.Parts[0].Skip(10).Select(e => e.Pitch)]);

        Assert.Equal([own, phrase], KnownTunes.Without(Learned, [own, phrase]));
    }
}
