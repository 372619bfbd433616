using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Tests;

/// <summary>What the network hears of a known piece.</summary>
public sealed class WalkTests
{
    private const int A = 57;
    private const int C = 60;
    private const int E = 64;

    private static readonly Piece Short = new(new Meter(4, 4), IsMinor: false, Bars: 1, [[new(0, 12, A), new(12, 12, C), new(24, 12, NoteEvent.Rest), new(36, 12, E)]]);

    [Theory]
    [InlineData(true, 0, new[] { A, C, E })]
    [InlineData(true, 3, new[] { A + 3, C + 3, E + 3 })]
    [InlineData(false, 3, new[] { A, C, E })]
    public void Minor_Is_Heard_On_The_Tonic_Of_Major_Where_The_Style_Says_So(bool isMinor, int shift, int[] heard)
    {
        // What is told of the mode makes no difference: in training it is often not told.
        Walk walk = Of(Style(shift), new Lesson(Short with { IsMinor = isMinor }, Conditions.None));

        Assert.Equal([heard[0], heard[1], NoteEvent.Rest, heard[2]], Asked(walk));
    }

    [Fact]
    public void What_Is_Heard_Wrong_Is_Told_But_Not_Asked()
    {
        StyleSpec style = Style(shift: 0);
        Piece wrong = Short with { Parts = [[Short.Parts[0][0].Raised(2), .. Short.Parts[0].Skip(1)]] };
        Walk right = Of(style, new Lesson(Short, Conditions.None)), misheard = Of(style, new Lesson(Short, Conditions.None) { Heard = wrong });
        int told = new FeatureLayout(style).OwnPitch + style.PitchToken(A);

        Assert.Equal(Asked(right), Asked(misheard));
        Assert.Equal(right.Events[0].On, misheard.Events[0].On);
        Assert.Contains(told, right.Events[1].On);
        Assert.DoesNotContain(told, misheard.Events[1].On);
        Assert.Contains(told + 2, misheard.Events[1].On);
    }

    private static Walk Of(StyleSpec style, Lesson lesson) => new(style, new FeatureLayout(style), lesson);

    private static IEnumerable<int> Asked(Walk walk) => walk.Events.Select(e => Style(0).PitchOf(e.PitchToken));

    private static StyleSpec Style(int shift) => new()
    {
        Id = "made-up",
        Parts = ["Lead"],
        Low = 48,
        High = 84,
        Durations = [1, 12],
        MinorShift = shift,
        FeatureBorders = [[], [], [], [], [], []],
        FeatureMeans = [0, 0, 0, 0, 0, 0],
        PartCentres = [C],
        Meters = ["4/4"],
    };
}
