using EventSuite.Neural.Training;
using LstmCnnComposer.Pieces;
using ModelTrainer.Recipes.Composing;

namespace ModelTrainer.Tests.Composing;

public sealed class SlipsTests
{
    private const double Rate = .1;

    [Fact]
    public void Some_notes_of_most_lessons_are_a_little_off_and_nothing_else_changes()
    {
        Piece piece = MadeUpPieces.Of(seed: 1);
        piece = piece with { Parts = [piece.Parts[0], [new NoteEvent(0, 12, NoteEvent.Rest), .. piece.Parts[0].Skip(2)]] };
        var slips = new Slips(Rate, new RandomSource(1));
        Piece[] heard = [.. Enumerable.Range(0, 400).Select(_ => slips.In(piece, lead: null))];

        int[][] off = [.. heard.Select(h => h.Parts.Zip(piece.Parts).SelectMany(p => p.First.Zip(p.Second, (a, b) => a.Pitch - b.Pitch)).ToArray())];
        Assert.InRange(off.Average(lesson => lesson.Any(o => o != 0) ? 1.0 : 0), .52, .68);
        Assert.InRange(off.Where(lesson => lesson.Any(o => o != 0)).SelectMany(o => o).Average(o => o != 0 ? 1.0 : 0), .8 * Rate, 1.2 * Rate);
        Assert.Equal([-4, -3, -2, -1, 0, 1, 2, 3, 4], off.SelectMany(o => o).Distinct().Order());
        Assert.All(heard, h => Assert.Equal(Rhythm(piece), Rhythm(h)));
    }

    [Fact]
    public void What_is_given_is_heard_as_it_is()
    {
        Piece piece = MadeUpPieces.Of(seed: 2);
        var slips = new Slips(Rate, new RandomSource(2));

        Assert.All(Enumerable.Range(0, 50), _ => Assert.Equal(piece.Parts[0], slips.In(piece, lead: 0).Parts[0]));
    }

    [Fact]
    public void Without_slips_no_chance_is_used_up()
    {
        var random = new RandomSource(3);
        Piece piece = MadeUpPieces.Of(seed: 3);

        Assert.Same(piece, new Slips(0, random).In(piece, lead: null));
        Assert.Equal(new RandomSource(3).NextBits(), random.NextBits());
    }

    private static IEnumerable<(int, int, bool)> Rhythm(Piece piece) => piece.Parts.SelectMany(part => part.Select(e => (e.Start, e.Ticks, e.IsNote)));
}
