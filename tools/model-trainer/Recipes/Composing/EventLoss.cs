using EventSuite.Neural.Autograd;
using EventSuite.Neural.Losses;
using EventSuite.Neural.Tensors;
using LstmCnnComposer.Network;

namespace ModelTrainer.Recipes.Composing;

/// <summary>How surprised the network is by an event: length, pitch and chord together, in nats an event.</summary>
internal static class EventLoss
{
    public static Tensor Of(EventNetwork network, Batch batch)
    {
        (Tensor length, Tensor pitch, Tensor? chord) = network.Forward(batch);
        Tensor loss = CrossEntropy.Of(length, batch.Lengths) + CrossEntropy.Of(pitch, batch.Pitches);
        return chord is null ? loss : loss + (CrossEntropy.Of(chord, batch.ChordTargets!) * ((float)batch.ChordTargets!.Shape.Count / batch.Asked));
    }
}
