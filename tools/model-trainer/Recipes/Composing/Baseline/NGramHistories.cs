using static ModelTrainer.Recipes.Composing.Baseline.NGramFact;

namespace ModelTrainer.Recipes.Composing.Baseline;

/// <summary>
/// The histories that n-grams have: place and up to four events before. The most telling fact stands first; where a history was
/// never met, its last fact is dropped, then the one before it.
/// </summary>
internal static class NGramHistories
{
    /// <summary>The part alone with its last four events.</summary>
    public static NGramFact[] OfPart(NGramHead head) => head switch
    {
        NGramHead.Length => [Part, Place, Meter, Own1, Own2, Own3, Own4],
        NGramHead.Pitch => [Part, Length, Own1, Own2, Own3, Own4],
        _ => [Part, Above, Chord1, Note1, Pitch, Length],
    };

    public static NGramFact[][] Of(NGramHead head) =>
    [
        OfPart(head),
        .. head switch
        {
            NGramHead.Length => Lengths,
            NGramHead.Pitch => Pitches,
            _ => Chords,
        },
    ];

    private static NGramFact[][] Lengths =>
    [
        [Part, Place, All1, All2, All3, All4],
        [Part, All1, All2, All3, All4],
        [Part, EndsIn, OthersHeld, Place, Length1],
        [Part, Place, BarsLeft, OthersHeld, Own1],
        [Part, Place, Meter, Length1, Length2, BarsLeft, Mode],
        [Part, Place, Back1, Alike1],
        [Part, Place, Back2, Alike2],
        [Part, Back4, Alike4, Place, Own1],
        [Part, Back8, Alike8, Place, Own1],
        [Part, Place, Meter, Back4, Back8, Own1],
        [Part, Place, Meter, Length1, Back4, Back2, Back8],
    ];

    private static NGramFact[][] Pitches =>
    [
        [Part, Note1, All1, All2, All3, All4],
        [Part, Note1, OtherClasses, Others, Length],
        [Part, Note1, Others, Own2, All2],
        [Part, Note1, OtherClasses, Note2, Mode],
        [Part, Mode, Note1, Note2, Note3],
        [Part, Note1, Place, Meter, Own1, Own2],
        [Part, Note1, Highest, Lowest, Length],
        [Part, Note1, Lowest, OthersMove],
        [Part, Note1, EndsIn, Lowest, Mode],
        [Part, Note1, Back1, Alike1],
        [Part, Note1, Back2, Alike2],
        [Part, Note1, Back4, Alike4],
        [Part, Back4, Alike4, Note1, Length],
        [Part, Note1, Back8, Alike8],
        [Part, Note1, Back4, Length, Own2, Back8],
    ];

    private static NGramFact[][] Chords =>
    [
        [Part, Above, Pitch, OtherClasses],
        [Part, Above, Chord1, OtherClasses, Pitch],
        [Part, Above, Back1, Alike1, Pitch],
        [Part, Above, Back2, Alike2, Pitch],
        [Part, Above, Back4, Alike4, Pitch],
        [Part, Above, Pitch, Place, Length],
        [Part, Above, Pitch, Mode, EndsIn],
    ];
}
