using System.Globalization;
using System.Text;

namespace EventSuite.Neural.Weights;

/// <summary>What someone must know before trusting a model. Travels inside the weight file and as text beside it.</summary>
/// <param name="Name">The model's name.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Data">What it learned from, with licences.</param>
/// <param name="Command">The command that trains it again.</param>
/// <param name="Seed">The seed of that run.</param>
/// <param name="Metrics">Figures on held-out data.</param>
/// <param name="Limits">What it cannot do.</param>
public sealed record ModelCard(
    string Name, string Purpose, string Data, string Command, ulong Seed, IReadOnlyList<ModelMetric> Metrics, IReadOnlyList<string> Limits)
{
    /// <summary>The key of the card's text in a weight file.</summary>
    public const string MetadataKey = "model_card";

    /// <summary>The card as text.</summary>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"# {Name}\n\n{Purpose}\n\n## Data\n\n{Data}\n\n## Training\n\nSeed {Seed}.\n\n```\n{Command}\n```\n");
        text.Append("\n## Figures\n\n| Figure | Value | 95 % interval |\n|---|---|---|\n");
        foreach (ModelMetric metric in Metrics)
        {
            string interval = metric is { Low: { } low, High: { } high } ? string.Create(CultureInfo.InvariantCulture, $"{low:0.###}–{high:0.###}") : "–";
            text.Append(CultureInfo.InvariantCulture, $"| {metric.Name} | {metric.Value:0.###} | {interval} |\n");
        }

        text.Append("\n## What it cannot do\n\n");
        foreach (string limit in Limits)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {limit}\n");
        }

        return text.ToString();
    }
}
