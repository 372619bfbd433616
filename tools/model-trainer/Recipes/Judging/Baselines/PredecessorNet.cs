using EventSuite.Music.Notes;
using EventSuite.Neural.Autograd;
using EventSuite.Neural.Losses;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Recipes.Judging.Learning;

namespace ModelTrainer.Recipes.Judging.Baselines;

/// <summary>
/// The predecessor's network (93,550 weights) on the same pieces: the first eight bars of 4/4 as a roll of 768 steps and 128 pitches, as
/// they stand in the file, two convolutions, two linear layers. Trained as long as it takes to have seen each piece a few times.
/// </summary>
internal static class PredecessorNet
{
    private const int Steps = 768;
    private const int StepsPerQuarter = 24;
    private const int Pitches = 128;
    private const int Batch = 32;
    private const int Rounds = 200;
    private const float Rate = 1e-3f;

    /// <summary>Trains it; gives its difference of logits for a piece's first eight bars.</summary>
    public static Func<JudgingPiece, double> Train(JudgingCorpus corpus, ulong seed, Action<double> progress, CancellationToken cancel)
    {
        var random = new RandomSource(seed);
        Sequential net = Build(random);
        var adam = new Adam(net.NamedParameters(), Rate);
        (SetDraw Draw, JudgingPiece[] Pieces)[] roles =
            [.. ((SetRole[])[SetRole.Other, SetRole.Style]).Select(role => corpus.Of(role, Split.Training).ToArray()).Select(pieces => (new SetDraw(pieces), pieces))];
        for (int round = 0; round < Rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            JudgingPiece[] pieces = [.. Enumerable.Range(0, Batch).Select(i => roles[i % 2].Draw.Piece(random))];
            adam.ZeroGrad();
            using (net.Train())
            {
                CrossEntropy.Of(net.Forward(Rolls(pieces)), Indices.Of([.. Enumerable.Range(0, Batch).Select(i => i % 2)])).Backward();
            }

            adam.Step();
            progress((round + 1.0) / Rounds);
        }

        Inference<Sequential> asked = Inference.Of(net);
        return piece => asked.Run(n => n.Forward(Rolls([piece]))) is var logits ? logits.Values[1] - logits.Values[0] : 0;
    }

    private static Sequential Build(RandomSource random) => new(
        new Conv2d(1, 16, 5, random, 2, 2), Function.Relu(), Function.MaxPool2d(2, 2), new Dropout(.5f, random),
        new Conv2d(16, 32, 5, random, 2, 2), Function.Relu(), Function.AdaptiveMaxPool2d(5, 5), Function.Flatten(), new Dropout(.5f, random),
        new Linear(800, 100, random), new Linear(100, 2, random));

    private static Tensor Rolls(JudgingPiece[] pieces)
    {
        float[] values = new float[pieces.Length * Steps * Pitches];
        for (int i = 0; i < pieces.Length; i++)
        {
            foreach (Note note in Score.Of(pieces[i].Song.CropBars(0, Window.Bars), StepsPerQuarter).WithoutDrums().Notes)
            {
                for (long step = note.StartTick; step < Math.Min(Steps, note.EndTick); step++)
                {
                    values[(((i * Steps) + step) * Pitches) + note.Pitch] = 1;
                }
            }
        }

        return Tensor.Of(new Shape(pieces.Length, 1, Steps, Pitches), values);
    }
}
