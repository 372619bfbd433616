using LstmCnnComposer.Pieces;

namespace ModelTrainer.Tests.Composing;

/// <summary>Pieces of one voice by chance.</summary>
internal static class MadeUpPieces
{
    private const int Eighth = 6;

    /// <summary>Bars of notes of one length; with a theme, bars come again after so many.</summary>
    public static Piece Of(int seed, int bars = 16, int theme = 16, int ticks = Eighth)
    {
        var random = new Random(seed);
        int inBar = new Meter(4, 4).BarTicks / ticks;
        int[] pitches = [.. Enumerable.Range(0, theme * inBar).Select(_ => 60 + random.Next(12))];
        return Of([.. Enumerable.Range(0, bars * inBar).Select(i => pitches[i % pitches.Length])], ticks);
    }

    public static Piece Of(int[] pitches, int ticks = Eighth)
    {
        var meter = new Meter(4, 4);
        return new Piece(meter, IsMinor: false, pitches.Length * ticks / meter.BarTicks, [[.. pitches.Select((pitch, i) => new NoteEvent(i * ticks, ticks, pitch))]]);
    }
}
