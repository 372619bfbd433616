using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Tests;

/// <summary>What pitches are compared with.</summary>
public sealed class ReferencesTests
{
    [Theory]
    [InlineData(60, 60, 24)]
    [InlineData(67, 60, 31)]
    [InlineData(36, 60, 0)]
    [InlineData(84, 60, 48)]
    [InlineData(85, 60, 37)]
    [InlineData(97, 60, 37)]
    [InlineData(35, 60, 11)]
    public void Intervals_Have_Places_And_Wide_Ones_Count_As_Nearer_By_Octaves(int pitch, int reference, int place) =>
        Assert.Equal(place, References.Place(pitch, reference));

    [Fact]
    public void Nothing_To_Compare_With_Is_A_Place_Of_Its_Own() => Assert.Equal(References.NoInterval, References.Place(60, NoteEvent.Rest));

    [Fact]
    public void A_Pitch_Is_Compared_With_What_Sounds_What_Would_Be_Parallel_And_What_Stood_Here_Before()
    {
        StyleSpec style = new StyleLibrary(AppContext.BaseDirectory).Get("chorale").Style;
        var cursor = new Cursor(style, new FeatureLayout(style), new Meter(4, 4), 2, Conditions.None);
        int[] first = [72, 60, 67, 64], second = [74, 62, 67, 65]; // soprano, bass, alto, tenor
        for (int part = 0; part < 4; part++)
        {
            cursor.Add(new NoteEvent(0, 48, first[part]));
        }

        cursor.Add(new NoteEvent(48, 12, second[0]));
        int[] bass = References.Of(cursor, style);

        Assert.Equal(References.Count(style), bass.Length);
        Assert.Equal([74, 62], bass[..2]); // the soprano, and the octave that the bass would move in with it
        Assert.Equal(60, bass[2]); // the bass itself
        Assert.Equal([-1, -1, -1, -1], bass[4..8]); // alto and tenor have ended
        Assert.Equal([60, -1, -1, -1], bass[8..12]); // a bar before, and not 2, 4 and 8 bars before
        Assert.Equal([60, 60], bass[12..14]); // one beat and two beats before
    }
}
