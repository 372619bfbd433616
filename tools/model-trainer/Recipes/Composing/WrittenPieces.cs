using EventSuite.Plugins;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;

namespace ModelTrainer.Recipes.Composing;

/// <summary>Pieces that a network writes, in the meters and modes of what it learned from, told of nothing else.</summary>
internal static class WrittenPieces
{
    /// <summary>What the plugin does by default.</summary>
    public static readonly Choice UsualChoice = new(ChoiceMethod.Nucleus, Temperature: 1, Top: 5, Share: .95);

    public const int UsualTries = 8;

    /// <summary>The style's commonest meter.</summary>
    public static Meter UsualMeter(StyleSpec style) => Meter.Known.First(meter => style.Meters.Count == 0 || meter.ToString() == style.Meters[0]);

    /// <summary>Writes pieces of so many bars.</summary>
    public static IEnumerable<Piece> Write(EventNetwork network, IReadOnlyList<Piece> like, int bars, int count, int tries, ulong seed, CancellationToken cancel)
    {
        var performer = new Performer(network);
        StyleSpec style = network.Style;
        for (int i = 0; i < count; i++)
        {
            var random = new SeededRandom((long)(seed & long.MaxValue), i);
            Piece model = like[random.Next(like.Count)];
            Meter meter = style.Meters.Contains(model.Meter.ToString()) ? model.Meter : UsualMeter(style);
            var order = new Order(meter, bars, new Conditions { IsMinor = model.IsMinor }) { Given = Order.Nothing(style) };
            yield return Writer.Write(performer, order, Taste.Plain(style, UsualChoice), tries, random, cancel);
        }
    }
}
