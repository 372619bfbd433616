using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using EventSuite.Neural.Weights;
using StyleJudge.Features;
using StyleJudge.Network;

namespace StyleJudge.Judging;

/// <summary>A trained judge: network and judge.json. May be asked by one thread at a time.</summary>
internal sealed class StyleModel
{
    /// <summary>The weights' name in the plugin's folder.</summary>
    public const string WeightsName = "model.safetensors";

    private readonly Inference<StyleNet> _net;

    public StyleModel(StyleNet net, JudgeFile file) => (_net, File) = (Inference.Of(net), file);

    /// <summary>What judge.json says.</summary>
    public JudgeFile File { get; }

    /// <summary>Reads a judge's folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing or broken; the message says what to do.</exception>
    public static StyleModel Read(string folder)
    {
        JudgeFile file = JudgeFile.Read(Path.Combine(folder, JudgeFile.Name));
        var net = new StyleNet(new StyleNetSize(file.Ears, file.Width), 0, new RandomSource(0));
        string weights = Path.Combine(folder, WeightsName);
        try
        {
            ModelFile.Load(weights, net);
        }
        catch (Exception e) when (e is WeightFileException or ArgumentException or IOException)
        {
            throw new InvalidDataException($"{weights} cannot be used: {e.Message} Train the judge anew with model-trainer, or copy the folder again.", e);
        }

        return new StyleModel(net, file);
    }

    /// <summary>What it thinks of music.</summary>
    public Opinion Ask(Hearing hearing) => Ask(_net, hearing, File.Pitch);

    /// <summary>What a network thinks of music.</summary>
    public static Opinion Ask(Inference<StyleNet> net, Hearing hearing, LinearModel pitch)
    {
        Batch batch = Batch.Of(hearing);
        IReadOnlyList<Tensor> ears = net.Run(n => n.Forward(batch));
        int width = batch.Columns.Shape[3];
        float[] style = new float[hearing.Moments];
        float[] order = new float[hearing.Moments];
        foreach (Tensor logits in ears)
        {
            for (int t = 0; t < hearing.Moments; t++)
            {
                style[t] += logits.Values[t] / ears.Count;
                order[t] += logits.Values[width + t] / ears.Count;
            }
        }

        return new Opinion(style.Average(x => (double)x), order.Average(x => (double)x), pitch.Of(hearing.Pitches), style, order);
    }

    /// <summary>0 to 100.</summary>
    public double Score(Opinion opinion) => Blend.Percent(File.Blend.Of(opinion.Style, opinion.Order, opinion.Pitch));
}
