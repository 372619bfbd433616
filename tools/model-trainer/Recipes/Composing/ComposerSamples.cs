using System.Globalization;
using EventSuite.Music.Analysis;
using EventSuite.Neural.Training;
using EventSuite.Neural.Weights;
using EventSuite.Plugins;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;
using LstmCnnComposer.Writing;

namespace ModelTrainer.Recipes.Composing;

/// <summary>Lets a trained style write MIDI files.</summary>
internal static class ComposerSamples
{
    private const double Tempo = 100;
    private static readonly Playing Plain = new(Octave: 0, NoteLength: 0, VelocityLow: 60, VelocityHigh: 96);

    public static void Write(SampleOrder order, CancellationToken cancel)
    {
        WeightFile file = SafeTensors.ReadFile(order.Run.WeightsPath);
        var style = StyleSpec.FromJson(file.Metadata[StyleSpec.MetadataKey]);
        var network = new EventNetwork(style, new RandomSource(order.Seed));
        order.Run.LoadModel(network);
        var performer = new Performer(network);
        bool isMinor = order.Settings.Flag("minor");
        var wanted = new Order(WrittenPieces.UsualMeter(style), order.Settings.Whole("bars"), new Conditions { IsMinor = isMinor }) { Given = Order.Nothing(style) };
        Taste taste = Taste.Plain(style, WrittenPieces.UsualChoice with { Temperature = order.Settings.Number("temperature") });
        for (int number = 1; number <= order.Count; number++)
        {
            cancel.ThrowIfCancellationRequested();
            Piece piece = Writer.Write(performer, wanted, taste, order.Settings.Whole("tries"), new SeededRandom((long)(order.Seed & long.MaxValue), number), cancel);
            var arrangement = new Arrangement(piece.Meter, piece.Bars, [.. style.Parts.Select((name, i) => new Voice(name, Instruments.UsualLead(style.Id), piece.Parts[i]))]);
            string name = string.Create(CultureInfo.InvariantCulture, $"piece-{number:000}.mid");
            File.WriteAllBytes(Path.Combine(order.Out, name), Sheet.Write(arrangement, new Key(isMinor ? 9 : 0, isMinor), Tempo, Plain, shift: 0).Write());
            order.Report(name);
        }
    }
}
